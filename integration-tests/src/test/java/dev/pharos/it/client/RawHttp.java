package dev.pharos.it.client;

import dev.pharos.it.server.PharosServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes back to bytes that no decent client would send.
 *
 * @param status 0 when the server hung up without a word
 * @param headers by their names in lower case
 */
public record RawHttp(int status, Map<String, String> headers, String body) {

    private static final int PATIENCE_MILLIS = 4_000;

    /** @param head request line and headers, each ended by CRLF; Host and the end of the head are added */
    public static RawHttp send(PharosServer server, String head, String body) {
        var host = "Host: localhost:" + server.rootUrl().getPort() + "\r\nConnection: close\r\n\r\n";
        return sendBytes(server, head + host + body);
    }

    /** @param bytes all there is to send */
    public static RawHttp sendBytes(PharosServer server, String bytes) {
        try (var socket = new Socket("127.0.0.1", server.rootUrl().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, bytes);
            return parse(read(socket));
        } catch (SocketException hungUp) {
            return parse("");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Some refusals leave the connection open, waiting for what the request announced. */
    private static String read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketTimeoutException leftOpen) {
            if (answer.size() == 0) {
                throw leftOpen;
            }
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private static RawHttp parse(String answer) {
        if (!answer.startsWith("HTTP/1.")) {
            return new RawHttp(0, Map.of(), answer);
        }
        var end = answer.indexOf("\r\n\r\n");
        var lines = answer.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new RawHttp(Integer.parseInt(lines[0].split(" ")[1]), headers, answer.substring(end + 4));
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}
