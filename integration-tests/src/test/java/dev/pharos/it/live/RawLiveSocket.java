package dev.pharos.it.live;

import dev.pharos.it.client.Organization;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A client of {@code /ws} with RFC 6455 by hand, for what a library would not do: read nothing although more comes, or
 * read on after a write has failed.
 */
final class RawLiveSocket implements AutoCloseable {

    private static final int SMALL_BUFFER = 4_096;
    private static final int PATIENCE_MILLIS = 40_000;
    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int OPCODE = 0x0F;
    private static final int CLOSE = 0x8;
    private static final int TWO_BYTES_OF_LENGTH = 126;
    private static final int EIGHT_BYTES_OF_LENGTH = 127;
    private static final int LARGEST_HEADER = 14;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    private RawLiveSocket(Organization organization) throws IOException {
        var address = LiveSocket.address(organization.server());
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()));
        in = new DataInputStream(socket.getInputStream());
        write("""
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
    }

    /** One that is signed in and has a receive buffer as small as it gets. */
    static RawLiveSocket authenticated(Organization organization) throws IOException {
        return new RawLiveSocket(organization);
    }

    /** One that listens to its organization, and does not read what it hears. */
    static RawLiveSocket joined(Organization organization) throws IOException {
        var raw = authenticated(organization);
        raw.write(textFrame("{\"type\":\"join_organization\",\"organizationId\":\"" + organization.id() + "\"}"));
        raw.await("\"joined\"");
        return raw;
    }

    /** Writes until all of it is gone or the server breaks it off. */
    void sayUntilBrokenOff(String text) {
        try {
            write(textFrame(text));
        } catch (IOException brokenOff) {
            // What the server had sent by then is still to be read: that is what the caller asks for.
            return;
        }
    }

    /** Reads frame by frame to the one with which the server closes; answers its code (RFC 6455 §7.4). */
    int closeCode() throws IOException {
        while (true) {
            var opcode = in.readUnsignedByte() & OPCODE;
            var length = payloadLength();
            if (opcode == CLOSE) {
                return in.readUnsignedShort();
            }
            in.skipNBytes(length);
        }
    }

    /** Reads on until the server has ended the connection; answers how much had still come. */
    long readToTheEnd(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        var buffer = new byte[SMALL_BUFFER];
        var total = 0L;
        try {
            for (var read = 0; read >= 0; read = in.read(buffer)) {
                total += read;
            }
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("The server keeps a connection that nobody reads from", stillOpen);
        } catch (IOException reset) {
            return total;
        }
        return total;
    }

    /** A text frame (RFC 6455 §5.2); the mask is zero, which is a mask like any other. */
    private static byte[] textFrame(String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(payload.length + LARGEST_HEADER).put((byte) FINAL_TEXT);
        if (payload.length < TWO_BYTES_OF_LENGTH) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) (MASKED | TWO_BYTES_OF_LENGTH)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | EIGHT_BYTES_OF_LENGTH)).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private long payloadLength() throws IOException {
        var length = in.readUnsignedByte();
        return switch (length) {
            case TWO_BYTES_OF_LENGTH -> in.readUnsignedShort();
            case EIGHT_BYTES_OF_LENGTH -> in.readLong();
            default -> length;
        };
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private void await(String text) throws IOException {
        var heard = new StringBuilder();
        while (heard.indexOf(text) < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("The server ended the connection after: " + heard);
            }
            heard.append((char) next);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
