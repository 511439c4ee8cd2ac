package dev.pharos.it.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A web server on this machine that is called, and remembers by what. It answers challenges as it should. */
public final class WebhookReceiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A call.
     *
     * @param headers by their names in lower case
     */
    public record Call(String path, Map<String, String> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public boolean isChallenge() {
            return json().has("challenge");
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String location;
    private volatile boolean meets = true;

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Call(exchange.getRequestURI().getPath(), headers, body);
            calls.add(call);
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            var answer = call.isChallenge() && meets
                    ? "{\"challenge\":\"" + call.json().at("/challenge").asString() + "\"}"
                    : "thanks";
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** From now on it answers with this. */
    public void answers(int next) {
        status = next;
    }

    /** From now on it sends everybody there. */
    public void redirects(String there) {
        status = 302;
        location = there;
    }

    /** From now on it does not say challenges again. */
    public void ignoresChallenges() {
        meets = false;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** All calls of this path so far, without challenges. */
    public List<Call> news(String path) {
        return calls.stream()
                .filter(call -> call.path().equals(path) && !call.isChallenge())
                .toList();
    }

    public List<Call> challenges(String path) {
        return calls.stream()
                .filter(call -> call.path().equals(path) && call.isChallenge())
                .toList();
    }

    /** Waits for the n-th call of this path (1, 2, 3…) that is no challenge. */
    public Call await(String path, int number) {
        Awaitility.await(number + ". call of " + path).until(() -> news(path).size() >= number);
        return news(path).get(number - 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
