package dev.pharos.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a sample organization that the server does not let be finished. */
class SeedCommandTest {

    private static final String REGISTER = "POST /api/auth/register";
    private static final String SERVICES = "POST /api/v1/services";
    private static final String DELETE = "DELETE /api/v1/organizations/o1?name=Sample+Lamp+Works";

    /** All that anything asks for is in it. */
    private static final String ANSWER = """
            {"organization":{"id":"o1","slug":"sample"},"user":{"id":"u1"},"accessToken":"t1"}""";

    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private Set<String> refused = Set.of();
    private Set<String> unanswered = Set.of();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void deletesWhatWasRefusedHalfWay() {
        refused = Set.of(SERVICES);

        assertThatThrownBy(this::seed)
                .isInstanceOf(LaunchException.class)
                .hasMessage("Sample Lamp Works was not finished and has been deleted again:"
                        + " POST api/v1/services was refused with 422: no");
        assertThat(calls).startsWith(REGISTER).endsWith(SERVICES, DELETE);
    }

    @Test
    void deletesWhatWasNotAnswered() {
        unanswered = Set.of(SERVICES);

        assertThatThrownBy(this::seed)
                .isInstanceOf(LaunchException.class)
                .hasMessage("Sample Lamp Works was not finished and has been deleted again: Pharos at " + base()
                        + " does not answer any more");
        assertThat(calls).endsWith(DELETE);
    }

    @Test
    void tellsTheLogInOfWhatCannotBeDeleted() {
        refused = Set.of(SERVICES, DELETE);

        assertThatThrownBy(this::seed)
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("Sample Lamp Works was not finished: POST api/v1/services was refused")
                .hasMessageContaining("It could not be deleted either: DELETE api/v1/organizations/o1")
                .hasMessageMatching("(?s).*log in as owner-\\w+@sample\\.example with \\S+");
    }

    @Test
    void deletesNothingWhereNothingWasMade() {
        refused = Set.of(REGISTER);

        assertThatThrownBy(this::seed)
                .isInstanceOf(LaunchException.class)
                .hasMessage("POST api/auth/register was refused with 422: no");
        assertThat(calls).containsExactly(REGISTER);
    }

    private void seed() throws InterruptedException {
        new SeedCommand(base()).run();
    }

    private URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            calls.add(call);
            if (!unanswered.contains(call)) {
                var isRefused = refused.contains(call);
                var body = (isRefused ? "no" : ANSWER).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(isRefused ? 422 : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
