package dev.pharos.it.client;

import dev.pharos.it.server.PharosServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP client that sends exactly what a test says: no cookie store, no redirects followed. Immutable.
 *
 * @param base where paths are resolved; ends with a slash
 * @param headers sent with every request
 */
public record Http(URI base, Map<String, String> headers) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

    public Http {
        headers = Map.copyOf(headers);
    }

    /** Somebody the server has never heard of, at an address of their own: the throttle counts by address. */
    public static Http stranger(PharosServer server) {
        return new Http(server.baseUrl(), Map.of()).with("X-Forwarded-For", Addresses.next());
    }

    /** A program on the server's own machine, without a proxy in between. */
    public static Http onTheSameMachine(PharosServer server) {
        return new Http(server.baseUrl(), Map.of());
    }

    public Http with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Http(base, more);
    }

    public Http bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return sendJson("POST", path, json);
    }

    public Answer put(String path, String json) {
        return sendJson("PUT", path, json);
    }

    public Answer patch(String path, String json) {
        return sendJson("PATCH", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer sendJson(String method, String path, String json) {
        var typed = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.send(method, path, BodyPublishers.ofString(json));
    }

    /** @param path relative to {@link #base}, or with a slash in front as the server names it in Location and Link */
    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(LONGEST_ANSWER)
                .method(method, body);
        headers.forEach(request::setHeader);
        try {
            return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
