package dev.pharos.it.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on this machine to be watched: it answers what a test wants, and can be stopped and started again. */
public final class Target implements AutoCloseable {

    /** What the target answers. */
    public record Page(int status, String body, Map<String, String> headers) {

        public static final Page OK = new Page(200, "all is well", Map.of());
        public static final Page BROKEN = new Page(500, "broken", Map.of());

        public static Page redirect(String location) {
            return new Page(302, "", Map.of("Location", location));
        }
    }

    private final Map<String, AtomicInteger> hits = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Page page = Page.OK;
    private volatile HttpServer server;
    private final int port;

    public Target() {
        server = open(0);
        port = server.getAddress().getPort();
    }

    private HttpServer open(int wanted) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            opened.createContext("/", this::answer);
            opened.setExecutor(threads);
            opened.start();
            return opened;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            hits.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new AtomicInteger())
                    .incrementAndGet();
            var now = page;
            now.headers().forEach(exchange.getResponseHeaders()::set);
            var body = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** From now on it answers this. */
    public void shows(Page next) {
        page = next;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    public String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    /** How often a path was asked for. */
    public int hits(String path) {
        var counted = hits.get(path);
        return counted == null ? 0 : counted.get();
    }

    /** From now on connections are refused. */
    public void stop() {
        server.stop(0);
    }

    /** Answers again, at the same port. */
    public void restart() {
        server = open(port);
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }
}
