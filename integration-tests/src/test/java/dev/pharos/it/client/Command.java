package dev.pharos.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the machine, run to its end. */
public record Command(List<String> line) {

    private static final long PATIENCE_SECONDS = 180;

    /** What it said on its standard output, however it ended. */
    public String said() {
        return run().output();
    }

    /** What it said; fails when it does, with all that it said. */
    public String succeeded() {
        var end = run();
        assertThat(end.code())
                .as(() -> line + ": " + end.output() + end.complaints())
                .isZero();
        return end.output();
    }

    private End run() {
        try {
            var output = Files.createTempFile("pharos-it-", ".out");
            var complaints = Files.createTempFile("pharos-it-", ".err");
            try {
                return run(output, complaints);
            } finally {
                Files.delete(output);
                Files.delete(complaints);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private End run(Path output, Path complaints) throws IOException {
        var process = new ProcessBuilder(line)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile())
                .start();
        var code = endOf(process);
        return new End(code, Files.readString(output), Files.readString(complaints));
    }

    private int endOf(Process process) {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError(line + " does not end");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(line + " was interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private record End(int code, String output, String complaints) {}
}
