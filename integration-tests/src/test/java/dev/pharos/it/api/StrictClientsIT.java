package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Command;
import dev.pharos.it.client.ForeignScript;
import dev.pharos.it.client.NpmPackage;
import dev.pharos.it.client.Organization;
import dev.pharos.it.client.Program;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** OAuth clients that others wrote, and that believe nothing, against our authorization server. */
@WithPharos
class StrictClientsIT {

    private static final NpmPackage OAUTH4WEBAPI = new NpmPackage("oauth4webapi", "3.8.8");

    @Test
    void ofNodeTakeEveryAnswer(PharosServer server) {
        var script = new ForeignScript("oauth4webapi.mjs").path();

        assertThat(OAUTH4WEBAPI.runs(script, arguments(server).toArray(String[]::new)))
                .endsWith("accepted\n");
    }

    @Test
    void ofPythonTakeEveryAnswer(PharosServer server) {
        var python = System.getProperty("pharos.it.python", "/usr/bin/python3");
        var script = new ForeignScript("authlib_client.py").path();

        var line = Stream.concat(Stream.of(python, script.toString()), arguments(server).stream());
        assertThat(new Command(line.toList()).succeeded()).endsWith("accepted\n");
    }

    private static List<String> arguments(PharosServer server) {
        var program = Program.of(Organization.register(server), "monitors:read");
        var base = server.baseUrl().toString();
        return List.of(base.substring(0, base.length() - 1), program.id(), program.secret(), base + "api/v1/monitors");
    }
}
