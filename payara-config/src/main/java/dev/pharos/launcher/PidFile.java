package dev.pharos.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which process runs a part of the product: its pid and when it started, so that a pid that the system has given to
 * something else since is never taken for it.
 */
record PidFile(Path file) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) (\\d{1,18})\\s*");
    /** Linux tells start times relative to a boot time that moves with clock corrections. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    void write(ProcessHandle process) throws IOException {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        Files.writeString(file, process.pid() + " " + started.toEpochMilli() + "\n");
    }

    /** The process of an earlier run that is still alive. */
    Optional<ProcessHandle> live() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var written = FORM.matcher(Files.readString(file));
        if (!written.matches()) {
            return Optional.empty();
        }
        var started = Instant.ofEpochMilli(Long.parseLong(written.group(2)));
        return ProcessHandle.of(Long.parseLong(written.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
