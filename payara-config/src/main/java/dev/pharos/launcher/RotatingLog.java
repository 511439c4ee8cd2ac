package dev.pharos.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Writes what a process says to a file that starts afresh before it grows too large; a few old ones are kept. */
final class RotatingLog implements AutoCloseable {

    private static final int FILE_BYTES = 10 * 1024 * 1024;
    private static final int FILES = 5;
    private static final System.Logger LOG = System.getLogger(RotatingLog.class.getName());

    private final FileHandler file;

    RotatingLog(Path file) throws IOException {
        // The handler takes % for the start of a placeholder.
        this.file = new FileHandler(file.toString().replace("%", "%%") + ".%g", FILE_BYTES, FILES, true);
        this.file.setFormatter(new BareLine());
    }

    /** Copies until the process closes its output; every line is also shown to {@code reader}. */
    void copy(InputStream output, Consumer<String> reader) {
        try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.publish(new LogRecord(Level.INFO, line));
                reader.accept(line);
            }
        } catch (IOException | UncheckedIOException cut) {
            // A killed process breaks its pipe; that it ended is reported by its supervisor.
            LOG.log(System.Logger.Level.DEBUG, "Output ended", cut);
        }
    }

    @Override
    public void close() {
        file.close();
    }

    private static final class BareLine extends Formatter {

        @Override
        public String format(LogRecord entry) {
            return entry.getMessage() + System.lineSeparator();
        }
    }
}
