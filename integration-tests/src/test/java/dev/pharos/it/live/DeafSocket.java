package dev.pharos.it.live;

import dev.pharos.it.client.Organization;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Joins its organization and then reads nothing more, with a receive buffer as small as it gets. RFC 6455 by hand: a
 * library would go on reading.
 */
final class DeafSocket implements AutoCloseable {

    private static final int SMALL_BUFFER = 4_096;
    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES_OF_LENGTH = 126;

    private final Socket socket = new Socket();

    DeafSocket(Organization organization) throws IOException {
        var address = LiveSocket.address(organization.server());
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()));
        send("""
                GET %s HTTP/1.1\r
                Host: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Authorization: Bearer %s\r
                \r
                """.formatted(address.getPath(), address.getAuthority(), organization.accessToken())
                .getBytes(StandardCharsets.US_ASCII));
        await("\r\n\r\n");
        sendFrame("{\"type\":\"join_organization\",\"organizationId\":\"" + organization.id() + "\"}");
        await("\"joined\"");
    }

    /** A text frame; the mask is zero, which is a mask like any other. */
    private void sendFrame(String text) throws IOException {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        send(ByteBuffer.allocate(payload.length + 8)
                .put((byte) FINAL_TEXT)
                .put((byte) (MASKED | TWO_BYTES_OF_LENGTH))
                .putShort((short) payload.length)
                .putInt(0)
                .put(payload)
                .array());
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private void await(String text) throws IOException {
        var heard = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (heard.indexOf(text) < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("The server ended the connection after: " + heard);
            }
            heard.append((char) next);
        }
    }

    /** Reads on until the server has ended the connection; answers how much had still come. */
    long readToTheEnd(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        var buffer = new byte[SMALL_BUFFER];
        var total = 0L;
        try {
            for (var read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                total += read;
            }
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("The server keeps a connection that nobody reads from", stillOpen);
        } catch (IOException reset) {
            return total;
        }
        return total;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
