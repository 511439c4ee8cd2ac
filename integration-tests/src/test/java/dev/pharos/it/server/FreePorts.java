package dev.pharos.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Random;

/** Ports that nobody listened on a moment ago. */
final class FreePorts {

    /** Administration, HTTP, HTTPS, JMS, IIOP (three), JMX, data grid (two), debugger, OSGi. */
    private static final List<Integer> PAYARA_OFFSETS = List.of(48, 80, 81, 76, 37, 38, 39, 86, 49, 59, 9, 66);

    private FreePorts() {}

    /** A base from which {@code asadmin create-domain --portbase} may count: all of its ports are free. */
    static int portBase() {
        return new Random()
                .ints(200, 600)
                .map(hundreds -> hundreds * 100)
                .filter(base -> PAYARA_OFFSETS.stream().allMatch(offset -> isFree(base + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static int one() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
