package dev.pharos.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
final class Ports {

    private Ports() {}

    /** A port on loopback that nobody listened on a moment ago. */
    static int freeOnLoopback() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Refuses a port that the server could not have: somebody listens on it, on whatever address, or it is for root alone. */
    static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            // As the server does: connections of an earlier run that linger do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException refused) {
            throw new LaunchException(
                    "Cannot listen on port " + port + ": " + refused.getMessage() + "; set PHAROS_HTTP_PORT", refused);
        }
    }
}
