package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** OAuth clients that others wrote, and that believe nothing, against our authorization server. */
@WithPharos
class StrictClientsIT {

    private static final String OAUTH4WEBAPI = "oauth4webapi@3.8.8";
    private static final Path TOOLS = Path.of("target", "strict").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 180;

    @Test
    void ofNodeTakeEveryAnswer(PharosServer server) throws IOException, InterruptedException, URISyntaxException {
        Files.createDirectories(TOOLS);
        Files.writeString(TOOLS.resolve("package.json"), "{\"private\":true}");
        run(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact", OAUTH4WEBAPI));
        // Modules are looked for beside the script.
        var script = TOOLS.resolve("oauth4webapi.mjs");
        Files.writeString(script, Files.readString(resource("oauth4webapi.mjs")));

        assertThat(run(command("node", script, server))).endsWith("accepted\n");
    }

    @Test
    void ofPythonTakeEveryAnswer(PharosServer server) throws IOException, InterruptedException, URISyntaxException {
        var python = System.getProperty("pharos.it.python", "/usr/bin/python3");

        assertThat(run(command(python, resource("authlib_client.py"), server))).endsWith("accepted\n");
    }

    private static List<String> command(String interpreter, Path script, PharosServer server) {
        var program = Program.of(Organization.register(server), "monitors:read");
        var base = server.baseUrl().toString();
        return List.of(
                interpreter,
                script.toString(),
                base.substring(0, base.length() - 1),
                program.id(),
                program.secret(),
                base + "api/v1/monitors");
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(StrictClientsIT.class.getResource("/strict/" + name), name)
                .toURI());
    }

    /** What the command said; fails when it does, with all that it said. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile(TOOLS.getParent(), "strict-", ".log");
        var process = new ProcessBuilder(command)
                .directory(
                        Files.exists(TOOLS) ? TOOLS.toFile() : TOOLS.getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        var said = Files.readString(output);
        assertThat(ended && process.exitValue() == 0)
                .as(command.get(0) + ": " + said)
                .isTrue();
        return said;
    }
}
