package dev.pharos.it.api;

import static dev.pharos.it.api.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.client.SharedOrganization;
import dev.pharos.it.server.PharosServer;
import dev.pharos.it.server.WithPharos;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every wrong field is refused by its name, on creation and on change. */
@WithPharos
class MonitorInputIT {

    private static final SharedOrganization SHARED = new SharedOrganization();

    private static final String GOOD = """
            {"name":"x","type":"http","target":"http://127.0.0.1:9999/","intervalSeconds":300,"timeoutMs":1000}""";

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("name", "{\"name\":null}"),
                wrong("name", "{\"name\":\" \"}"),
                wrong("name", "{\"name\":\"%s\"}".formatted("x".repeat(201))),
                wrong("name", "{\"name\":\"a\\nb\"}"),
                wrong("name", "{\"name\":{}}"),
                wrong("type", "{\"type\":\"nope\"}"),
                wrong("type", "{\"type\":\"HTTP\"}"),
                wrong("intervalSeconds", "{\"intervalSeconds\":1}"),
                wrong("intervalSeconds", "{\"intervalSeconds\":29}"),
                wrong("intervalSeconds", "{\"intervalSeconds\":86401}"),
                wrong("intervalSeconds", "{\"intervalSeconds\":\"60\"}"),
                wrong("intervalSeconds", "{\"intervalSeconds\":60.5}"),
                wrong("intervalSeconds", "{\"intervalSeconds\":99999999999}"),
                wrong("timeoutMs", "{\"timeoutMs\":99}"),
                wrong("timeoutMs", "{\"timeoutMs\":1000000000}"),
                wrong("timeoutMs", "{\"timeoutMs\":31000,\"intervalSeconds\":30}"),
                wrong("tags", "{\"tags\":[\"%s\"]}".formatted("x".repeat(51))),
                wrong("tags[0]", "{\"tags\":[{}]}"),
                wrong("settings", "{\"settings\":[]}"),
                wrong("settings.method", "{\"settings\":{\"method\":\"BREW\"}}"),
                wrong("settings.body", "{\"settings\":{\"body\":\"with a GET\"}}"),
                wrong("settings.acceptedStatus", "{\"settings\":{\"acceptedStatus\":[\"600\"]}}"),
                wrong("settings.acceptedStatus", "{\"settings\":{\"acceptedStatus\":[\"299-200\"]}}"),
                wrong("settings.followRedirects", "{\"settings\":{\"followRedirects\":\"yes\"}}"),
                wrong("settings.failures", "{\"settings\":{\"failures\":3,\"failureWindow\":2}}"),
                wrong("settings.headers.Host", "{\"settings\":{\"headers\":{\"Host\":\"other\"}}}"),
                wrong("settings.headers.Transfer-Encoding", """
                        {"settings":{"headers":{"Transfer-Encoding":"chunked"}}}"""),
                wrong("settings.headers.X-A", "{\"settings\":{\"headers\":{\"X-A\":\"1\\r\\nX-B: 2\"}}}"),
                wrong("settings.nope", "{\"settings\":{\"nope\":1}}"),
                wrong("settings.keyword", "{\"type\":\"keyword\"}"),
                wrong("settings.keyword", """
                        {"type":"keyword","settings":{"keyword":"(a","keywordPattern":true}}"""),
                wrong("target", "{\"target\":null}"),
                wrong("target", "{\"target\":\"ftp://x\"}"),
                wrong("target", "{\"target\":\"http://user:secret@example.com/\"}"),
                wrong("target", "{\"target\":\"http://169.254.169.254\\\\@example.com/\"}"),
                wrong("target", "{\"target\":\"http://example.com/a b\"}"),
                wrong("target", "{\"target\":\"http://example.com:0/\"}"),
                wrong("target", "{\"target\":\"http://example.com:25/\"}"),
                wrong("target", "{\"type\":\"port\",\"target\":\"127.0.0.1\"}"),
                wrong("target", "{\"type\":\"port\",\"target\":\"127.0.0.1:70000\"}"),
                wrong("id", "{\"id\":\"01890000-0000-7000-8000-000000000000\"}"),
                wrong("status", "{\"status\":\"up\"}"),
                wrong("paused", "{\"paused\":true}"),
                wrong("createdAt", "{\"createdAt\":\"2026-01-01T00:00:00.000Z\"}"),
                wrong("tenantId", "{\"tenantId\":1}"));
    }

    private static Arguments wrong(String field, String change) {
        return Arguments.of(field, change);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedByTheNameOfTheField(String field, String change, PharosServer server) {
        var body = (ObjectNode) JsonMapper.shared().readTree(GOOD);
        body.setAll((ObjectNode) JsonMapper.shared().readTree(change));

        var answer = SHARED.of(server).api().post("api/v1/monitors", body.toString());

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields()).containsOnly(field);
    }

    @Test
    void namesAllWrongFieldsAtOnce(PharosServer server) {
        var answer = SHARED.of(server).api().post("api/v1/monitors", """
                {"name":"","type":"http","target":"x","intervalSeconds":0,"settings":{"method":"x","nope":1}}""");

        assertProblem(answer, 422, "invalid");
        assertThat(answer.wrongFields())
                .contains("name", "target", "intervalSeconds", "settings.method", "settings.nope");
    }

    @Test
    void isRefusedOnChangesAsOnCreation(PharosServer server) {
        var organization = Organization.register(server);
        var monitor = organization.watch("http", "http://127.0.0.1:9999/", "{}");

        var patched = organization.api().patch(monitor.path(), "{\"status\":\"up\"}");
        var replaced = organization.api().put(monitor.path(), "{\"name\":\"\",\"type\":\"http\",\"target\":\"x\"}");

        assertThat(patched.wrongFields()).containsExactly("status");
        assertThat(replaced.wrongFields()).containsExactlyInAnyOrder("name", "target");
        assertThat(organization.api().get(monitor.path()).text("/name")).isEqualTo("Shop");
    }

    @Test
    void comesBackAsItWasTyped(PharosServer server) {
        var organization = Organization.register(server);
        var name = "${7*7} #{7*7} {{7*7}} <b>'\\\"--";

        var answer = organization.api().post("api/v1/monitors", """
                {"name":"%s","type":"http","target":"http://127.0.0.1:9999/"}""".formatted(name));

        assertThat(answer.text("/name")).isEqualTo(name.replace("\\\"", "\""));
    }
}
