package dev.pharos.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("smoke")
@WithPharos
class ServerSmokeIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void isReady(PharosServer server) throws IOException, InterruptedException {
        var answer = get(server.rootUrl().resolve("health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void holdsItsDatabaseConnectionsInAPool(PharosServer server) throws SQLException {
        assertThat(count(server, "SELECT COUNT(*) FROM information_schema.processlist WHERE id <> CONNECTION_ID()"))
                .isPositive();
    }

    @Test
    void tellsNobodyWhichServerItIs(PharosServer server) throws IOException, InterruptedException {
        var answer = get(server.baseUrl().resolve("no-such-page"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(answer.body()).doesNotContainIgnoringCase("payara");
    }

    private HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }

    private static long count(PharosServer server, String query) throws SQLException {
        try (var connection = server.database().open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
