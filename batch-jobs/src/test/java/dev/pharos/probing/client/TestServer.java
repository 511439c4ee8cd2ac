package dev.pharos.probing.client;

import dev.pharos.egress.entity.TargetHost;
import dev.pharos.egress.entity.TargetUrl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A real server on a loopback port whose script has the raw connection, so that it can break every rule. */
final class TestServer implements AutoCloseable {

    /** What happens on one connection. */
    interface Script {

        void serve(Socket connection) throws IOException;
    }

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> heads = new LinkedBlockingQueue<>();

    private TestServer(ServerSocket listener, Script script) {
        this.listener = listener;
        threads.execute(() -> accept(script));
    }

    static TestServer running(Script script) {
        try {
            return new TestServer(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()), script);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    static TestServer on(ServerSocket listener, Script script) {
        return new TestServer(listener, script);
    }

    /** Reads the head of a request, sends the text and closes. */
    static TestServer answering(String answer) {
        return sending(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Answers every request by its head and closes. */
    static TestServer serving(UnaryOperator<String> answers) {
        return sending(head -> answers.apply(head).getBytes(StandardCharsets.ISO_8859_1));
    }

    static TestServer sending(byte[] answer) {
        return sending(head -> answer);
    }

    private static TestServer sending(Function<String, byte[]> answers) {
        var self = new TestServer[1];
        self[0] = running(connection -> {
            var head = readHead(connection);
            self[0].received(head);
            connection.getOutputStream().write(answers.apply(head));
            connection.shutdownOutput();
            drain(connection);
        });
        return self[0];
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String readHead(Socket connection) throws IOException {
        var lines = new ArrayList<String>();
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    /** Waits until the client closes. */
    static void drain(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private void accept(Script script) {
        try {
            while (true) {
                var connection = listener.accept();
                connections.add(connection);
                threads.execute(() -> serve(script, connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void serve(Script script, Socket connection) {
        try (connection) {
            script.serve(connection);
        } catch (IOException gone) {
            // The prober hung up, which many tests want.
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    TargetUrl url(String path) {
        return TargetUrl.parse("http://127.0.0.1:" + port() + path);
    }

    TargetHost host() {
        return TargetHost.parse("127.0.0.1");
    }

    /** For scripts: keeps the head of a request for {@link #head()}. */
    void received(String head) {
        heads.add(head);
    }

    /** The head of the next request. */
    String head() throws InterruptedException {
        return heads.poll(10, TimeUnit.SECONDS);
    }

    int requests() {
        return heads.size();
    }

    int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
        threads.shutdownNow();
    }
}
