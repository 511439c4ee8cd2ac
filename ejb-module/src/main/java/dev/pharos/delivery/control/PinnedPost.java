package dev.pharos.delivery.control;

import dev.pharos.delivery.entity.HttpAnswer;
import dev.pharos.egress.boundary.EgressGate;
import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.InvalidTargetException;
import dev.pharos.egress.entity.TargetHost;
import dev.pharos.egress.entity.TargetUrl;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST by HTTP/1.1 to an address that the gate has judged. The socket connects to that very address, whatever the name
 * leads to by then; redirects are not followed. However slowly the other side speaks, after {@link #TOTAL} it is over.
 */
@ApplicationScoped
class PinnedPost {

    static final Duration TOTAL = Duration.ofSeconds(10);

    @Inject
    EgressGate gate;

    @Resource
    ManagedScheduledExecutorService watchdog;

    /**
     * Sends and answers.
     *
     * @throws InvalidTargetException if the host leads to an address that is closed
     */
    HttpAnswer send(TargetUrl url, Map<String, String> headers, String body) throws IOException {
        var end = System.nanoTime() + TOTAL.toNanos();
        var address = address(url.host());
        try (var socket = new Socket()) {
            var guard = watchdog.schedule(() -> close(socket), left(end), TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(address, url.port()), left(end));
                return exchange(url.secure() ? secured(socket, url) : socket, request(url, headers, body), end);
            } catch (IOException broken) {
                throw System.nanoTime() < end ? broken : new SocketTimeoutException("no answer within 10 seconds");
            } finally {
                guard.cancel(false);
            }
        }
    }

    private static HttpAnswer exchange(Socket socket, byte[] request, long end) throws IOException {
        socket.setSoTimeout(left(end));
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        return AnswerReader.read(new BufferedInputStream(socket.getInputStream()));
    }

    /** All that the name leads to have to be open: else somebody could try until chance picks the one that is not. */
    private InetAddress address(TargetHost host) throws IOException {
        var policy = gate.policy();
        policy.requireOpen(host);
        var resolved =
                host.literal() == null ? List.of(InetAddress.getAllByName(host.toString())) : List.of(host.literal());
        if (!resolved.stream().allMatch(policy::permits)) {
            throw new InvalidTargetException(EgressPolicy.REFUSAL);
        }
        return resolved.get(0);
    }

    /** The certificate has to be the name's, to which no address says anything. */
    private static SSLSocket secured(Socket socket, TargetUrl url) throws IOException {
        var name = url.host().toString().replaceAll("[\\[\\]]", "");
        var secured = (SSLSocket)
                ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, name, url.port(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(TargetUrl url, Map<String, String> headers, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("POST " + url.target() + " HTTP/1.1\r\nHost: " + url.authority() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(content.length).append("\r\nConnection: close\r\n\r\n");
        var start = head.toString().getBytes(StandardCharsets.US_ASCII);
        var request = new byte[start.length + content.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        return request;
    }

    private static int left(long end) {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            throw new UncheckedIOException(closedAlready);
        }
    }
}
