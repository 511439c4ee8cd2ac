package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path directory;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    void startsAgainWhatHasDied() throws IOException {
        try (var supervisor = supervisor("echo started; exec sleep 60")) {
            supervisor.start();
            var first =
                    await().until(() -> pidFile().live(), Optional::isPresent).orElseThrow();
            first.destroyForcibly();

            await().until(() -> pidFile()
                    .live()
                    .filter(second -> second.pid() != first.pid())
                    .isPresent());
            await().untilAsserted(() -> assertThat(lines).containsExactly("started", "started"));
            assertThat(supervisor.hasFailed()).isTrue();
        }
    }

    @Test
    void triesAgainWhenAStartFailed() throws IOException {
        var starts = new AtomicInteger();
        try (var supervisor = supervisor(() -> {
            if (starts.incrementAndGet() == 2) {
                throw new IOException("No space left on device");
            }
            return command("exec sleep 60");
        })) {
            supervisor.start();
            var first = pidFile().live().orElseThrow();
            first.destroyForcibly();

            await().until(() ->
                    pidFile().live().filter(third -> third.pid() != first.pid()).isPresent());
            assertThat(starts).hasValue(3);
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        var supervisor = supervisor("exec sleep 60");
        supervisor.start();
        var process = pidFile().live().orElseThrow();

        supervisor.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(pidFile().file()).doesNotExist();
    }

    @Test
    void killsWhatDoesNotGo() throws IOException {
        var supervisor = supervisor("trap '' TERM; echo deaf; while true; do sleep 60 & wait; done");
        supervisor.start();
        await().until(() -> lines.contains("deaf"));
        var process = pidFile().live().orElseThrow();

        supervisor.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void runsEachInASessionOfItsOwn() throws IOException {
        // The sixth field is the session, see proc(5).
        try (var supervisor = supervisor("cut -d ' ' -f 6 /proc/$$/stat; exec sleep 60")) {
            supervisor.start();
            var pid = Long.toString(pidFile().live().orElseThrow().pid());

            await().untilAsserted(() -> assertThat(lines).containsExactly(pid));
        }
    }

    @Test
    void keepsWhatTheProcessSays() throws IOException {
        try (var supervisor = supervisor("echo one; echo two >&2; exec sleep 60")) {
            supervisor.start();

            await().untilAsserted(() -> assertThat(Files.readAllLines(directory.resolve("part.log.0")))
                    .containsExactly("one", "two"));
        }
    }

    private PidFile pidFile() {
        return new PidFile(directory.resolve("part.pid"));
    }

    private Command command(String script) {
        return new Command(List.of("sh", "-c", script), Map.of(), directory);
    }

    private Supervisor supervisor(String script) throws IOException {
        return supervisor(() -> command(script));
    }

    private Supervisor supervisor(Supervisor.Preparation preparation) throws IOException {
        return new Supervisor(
                "part",
                preparation,
                pidFile(),
                new RotatingLog(directory.resolve("part.log")),
                lines::add,
                Duration.ofSeconds(1));
    }
}
