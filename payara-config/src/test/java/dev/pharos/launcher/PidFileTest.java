package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path directory;

    private PidFile file;

    @BeforeEach
    void name() {
        file = new PidFile(directory.resolve("part.pid"));
    }

    @Test
    void findsTheProcessThatWroteIt() throws IOException {
        file.write(ProcessHandle.current());

        assertThat(file.live()).contains(ProcessHandle.current());
    }

    @Test
    void takesNoOtherProcessWithTheSamePidForIt() throws IOException {
        Files.writeString(file.file(), ProcessHandle.current().pid() + " 1000\n");

        assertThat(file.live()).isEmpty();
    }

    @Test
    void findsNothingThatHasEnded() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sleep", "60").start();
        file.write(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(file.live()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingOrNonsenseIsWritten() throws IOException {
        assertThat(file.live()).isEmpty();

        Files.writeString(file.file(), "half a li");
        assertThat(file.live()).isEmpty();
    }
}
