package dev.pharos.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Organization;
import dev.pharos.it.server.PharosServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of {@code /ws} that remembers everything it hears. */
public final class LiveSocket implements AutoCloseable {

    /** Stands for an end without a close frame (RFC 6455 §7.1.5). */
    private static final int ABNORMAL_CLOSURE = 1006;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveSocket(URI address, Map<String, String> headers) {
        var builder = CLIENT.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket = builder.buildAsync(address, new Listener()).join();
    }

    static LiveSocket open(PharosServer server, Map<String, String> headers) {
        return new LiveSocket(address(server), headers);
    }

    static LiveSocket open(PharosServer server) {
        return open(server, Map.of());
    }

    static LiveSocket open(URI address) {
        return new LiveSocket(address, Map.of());
    }

    /** The answer with which an upgrade is refused; fails when it is not. */
    static HttpResponse<?> refusal(PharosServer server, Map<String, String> headers) {
        try (var socket = open(server, headers)) {
            throw new AssertionError("The upgrade was not refused: " + socket.heard);
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause()).getResponse();
        }
    }

    /** A socket that listens to the organization. */
    public static LiveSocket joined(Organization organization) {
        var socket = authenticated(organization);
        socket.join(organization.id(), null);
        return socket;
    }

    /** A socket of somebody with this token that listens to this organization. */
    public static LiveSocket joined(PharosServer server, String accessToken, String organization) {
        var socket = open(server, Map.of("Authorization", "Bearer " + accessToken));
        socket.join(organization, null);
        return socket;
    }

    static LiveSocket authenticated(Organization organization) {
        var socket = open(organization.server());
        socket.say("{\"type\":\"authenticate\",\"token\":\"" + organization.accessToken() + "\"}");
        socket.answer("authenticated");
        return socket;
    }

    /** Joins and answers what the server says to it. */
    JsonNode join(String organization, String lastEventId) {
        var resume = lastEventId == null ? "" : ",\"lastEventId\":\"" + lastEventId + "\"";
        say("{\"type\":\"join_organization\",\"organizationId\":\"" + organization + "\"" + resume + "}");
        return answer("joined");
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends what the server may break off. */
    void sayQuietly(String text) {
        socket.sendText(text, true);
    }

    /** Waits for a message of this type. */
    JsonNode answer(String type) {
        return await(type, data -> true);
    }

    /** Waits for an event of this type with such data; answers the whole event. */
    public JsonNode await(String type, Predicate<JsonNode> data) {
        return Awaitility.await(type)
                .until(
                        () -> all(type).stream()
                                .filter(message -> data.test(message.at("/data")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    List<JsonNode> all(String type) {
        return heard.stream()
                .filter(message -> message.at("/type").asString().equals(type))
                .toList();
    }

    /** The ids of the events that came so far, in their order. */
    List<String> eventIds() {
        return heard.stream()
                .filter(message -> message.has("eventId"))
                .map(message -> message.at("/eventId").asString())
                .toList();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Waits until the server has closed the socket; answers with which code. */
    public int closeCode() {
        Awaitility.await("the close").until(closed::isDone);
        return closed.join();
    }

    @Override
    public void close() {
        socket.abort();
        assertThat(socket.isInputClosed()).isTrue();
    }

    static URI address(PharosServer server) {
        return URI.create(server.baseUrl().toString().replaceFirst("^http", "ws"))
                .resolve("ws");
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            parts.append(text);
            if (last) {
                heard.add(JsonMapper.shared().readTree(parts.toString()));
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable broken) {
            closed.complete(ABNORMAL_CLOSURE);
        }
    }
}
