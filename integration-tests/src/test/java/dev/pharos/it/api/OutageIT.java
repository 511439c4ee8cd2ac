package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pharos.it.client.Http;
import dev.pharos.it.client.Mailbox;
import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What visitors and operators see of a database that is gone, and that nobody has to help when it is back. */
@Isolated("takes the database away from everybody")
@WithPharos
class OutageIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration WHILE = Duration.ofSeconds(10);

    /** What is said while it goes, by every part of the server that was at work. */
    private static final int PARTING_WORDS = 60;

    /** Once it is known to be gone there is nothing more to say; less than a line every other second. */
    private static final int LATER_WORDS = 5;

    private static final Pattern WARNING = Pattern.compile("^\\S+ (WARNING|SEVERE) ", Pattern.MULTILINE);

    @Test
    void isTalkedAboutOnceAndOverByItself(PharosServer server) throws IOException, InterruptedException {
        var organization = Organization.register(server);
        var path = "status/" + organization.slug();
        var stranger = Http.stranger(server);
        assertThat(stranger.get(path).body()).contains("All systems operational");
        var before = warnings(server);

        signal("-STOP", server.databaseProcess());
        try {
            await().atMost(LONGEST).untilAsserted(() -> {
                var answer = stranger.get(path);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).contains("All systems operational", "cannot refresh this page");
                assertThat(answer.header("Age")).matches("\\d+");
            });
            await().atMost(LONGEST).until(lull(server));
            assertThat(warnings(server) - before).isLessThanOrEqualTo(PARTING_WORDS);
        } finally {
            signal("-CONT", server.databaseProcess());
        }

        await().atMost(LONGEST).until(() -> !stranger.get(path).body().contains("cannot refresh this page"));
        var email = UUID.randomUUID() + "@example.test";
        await().atMost(LONGEST)
                .until(() -> organization
                                .api()
                                .post("api/v1/invitations", "{\"email\":\"%s\",\"role\":\"viewer\"}".formatted(email))
                                .status()
                        == 201);
        assertThat(new Mailbox(server, email).await("Invitation to").link()).contains("invitation?token=");
    }

    /** Whether, for a while, nothing more than later words was said. */
    private static Callable<Boolean> lull(PharosServer server) throws IOException {
        var said = new AtomicLong(warnings(server));
        var since = new AtomicReference<>(Instant.now());
        return () -> {
            var now = warnings(server);
            if (now - said.get() > LATER_WORDS) {
                said.set(now);
                since.set(Instant.now());
            }
            return since.get().plus(WHILE).isBefore(Instant.now());
        };
    }

    private static long warnings(PharosServer server) throws IOException {
        try (var files = Files.walk(server.directory())) {
            var logs = files.filter(file -> file.getFileName().toString().matches("server\\.log\\.\\d+"))
                    .toList();
            assertThat(logs).isNotEmpty();
            var found = 0L;
            for (Path log : logs) {
                found += WARNING.matcher(Files.readString(log)).results().count();
            }
            return found;
        }
    }

    private static void signal(String signal, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
