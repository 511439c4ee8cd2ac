package dev.pharos.it.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Accepts connections and never says a word: the kernel does the accepting, nobody reads. */
public final class SilentTarget implements AutoCloseable {

    private final ServerSocket socket;

    public SilentTarget() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    public String url() {
        return "http://" + hostAndPort() + "/";
    }

    public String hostAndPort() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
