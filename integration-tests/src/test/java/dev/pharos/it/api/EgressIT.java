package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.client.Target;
import dev.pharos.it.client.Target.Page;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reaches the inside of a network through Pharos; the test server opens loopback and nothing else. */
@WithPharos
class EgressIT {

    private static final SharedOrganization SHARED = new SharedOrganization();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fe80::1]/",
                "http://[fd00:ec2::254]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:a00:1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[2002:a00:1::]/",
                "http://2852039166/",
                "http://0xa9fea9fe/",
                "http://0251.0376.0251.0376/",
                "http://10.1/",
                "http://１０.0.0.1/",
                "https://169.254.169.254:443/",
            })
    void refusesToSaveATargetInside(String target, PharosServer server) {
        var created = SHARED.of(server).api().post("api/v1/monitors", json("http", target));

        assertProblem(created, 422, "invalid");
        assertThat(created.wrongFields()).containsExactly("target");
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254:80", "10.0.0.1:22", "[fe80::1]:22"})
    void refusesToSaveAPortInside(String target, PharosServer server) {
        var created = SHARED.of(server).api().post("api/v1/monitors", json("port", target));

        assertThat(created.wrongFields()).containsExactly("target");
    }

    @Test
    void refusesToChangeATargetToOneInside(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("http", "http://127.0.0.1:9999/", "{}");

        var changed = organization.api().patch(monitor.path(), "{\"target\":\"http://10.0.0.1/\"}");

        assertThat(changed.wrongFields()).containsExactly("target");
        assertThat(organization.api().get(monitor.path()).text("/target")).isEqualTo("http://127.0.0.1:9999/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/", "http://10.0.0.1:8080/x", "http://[::ffff:192.168.0.1]/"})
    void followsNoRedirectInside(String location, PharosServer server) {
        try (var target = new Target()) {
            target.shows(Page.redirect(location));

            var check = Organization.register(server)
                    .watch("http", target.url("/"), "{}")
                    .firstCheck();

            assertThat(check.at("/error/kind").asString()).isEqualTo("egress");
            assertThat(check.at("/error/message").asString()).doesNotContain("169.254", "10.0.0.1", "192.168");
        }
    }

    private static String json(String type, String target) {
        return "{\"name\":\"x\",\"type\":\"%s\",\"target\":\"%s\"}".formatted(type, target);
    }
}
