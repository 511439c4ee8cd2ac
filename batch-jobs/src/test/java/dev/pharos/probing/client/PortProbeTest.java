package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.TargetHost;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.Phases;
import dev.pharos.probing.entity.ProbeSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortProbeTest {

    private final Probes probes = Probes.loopback();

    @AfterEach
    void close() {
        probes.close();
    }

    @Test
    void anOpenPortIsASuccessWithConnectTimeOnly() {
        try (var server = TestServer.running(TestServer::drain)) {
            var result = probes.probe(new ProbeSpec.Port(server.host(), server.port(), 5000));
            assertThat(result.success()).isTrue();
            assertThat(result.statusCode()).isNull();
            assertThat(result.phases()).isEqualTo(new Phases(null, result.latencyMs(), null, null, null));
        }
    }

    @Test
    void aClosedPortIsRefused() throws IOException {
        var result = probes.probe(new ProbeSpec.Port(TargetHost.parse("127.0.0.1"), closedPort(), 5000));
        assertThat(result.error()).isEqualTo(ErrorKind.REFUSED);
        assertThat(result.message()).isEqualTo("connection refused");
        assertThat(result.latencyMs()).isNull();
    }

    /** Names have several addresses: ::1 is refused here, 127.0.0.1 answers. */
    @Test
    void theNextAddressIsTriedWhenOneIsRefused() {
        try (var server = TestServer.running(TestServer::drain)) {
            var result = probes.probe(new ProbeSpec.Port(TargetHost.parse("localhost"), server.port(), 5000));
            assertThat(result.success()).isTrue();
            assertThat(result.phases().dnsMs()).isNotNull();
        }
    }

    @Test
    void aFullBacklogIsAConnectTimeout() throws IOException {
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort());
            var clients = new ArrayList<Socket>();
            try {
                fill(address, clients);
                var result = probes.probe(new ProbeSpec.Port(TargetHost.parse("127.0.0.1"), address.getPort(), 300));
                assertThat(result.error()).isEqualTo(ErrorKind.CONNECT_TIMEOUT);
                assertThat(result.message()).isEqualTo("no connection within 300 ms");
            } finally {
                for (var client : clients) {
                    client.close();
                }
            }
        }
    }

    private static void fill(InetSocketAddress address, List<Socket> clients) throws IOException {
        try {
            while (true) {
                var client = new Socket();
                clients.add(client);
                client.connect(address, 300);
            }
        } catch (SocketTimeoutException backlogIsFull) {
            // What was wanted.
        }
    }

    @Test
    void aClosedAddressIsNotEvenTried() {
        try (var server = TestServer.running(TestServer::drain);
                var closed = Probes.with(Probes.opened())) {
            for (var port : new int[] {server.port(), 1}) {
                var result = closed.probe(new ProbeSpec.Port(server.host(), port, 5000));
                assertThat(result.error()).isEqualTo(ErrorKind.EGRESS);
                assertThat(result.message()).isEqualTo(EgressPolicy.REFUSAL);
            }
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void everyAddressOfANameMustBeOpen() {
        try (var server = TestServer.running(TestServer::drain);
                var half = Probes.with(Probes.opened("::1"))) {
            var result = half.probe(new ProbeSpec.Port(TargetHost.parse("localhost"), server.port(), 5000));
            assertThat(result.error()).isEqualTo(ErrorKind.EGRESS);
        }
    }

    static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
