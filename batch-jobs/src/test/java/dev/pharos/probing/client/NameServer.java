package dev.pharos.probing.client;

import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.SequentialDnsServerAddressStreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A real DNS server on a loopback port (RFC 1035). Names it does not know do not exist; a null answer is silence. */
final class NameServer implements AutoCloseable {

    private static final int TYPE_A = 1;
    private static final int NAME_ERROR = 3;
    private static final int HEADER = 12;

    /** What a name has: addresses, or nothing at all when the server keeps silent. */
    record Answer(int ttlSeconds, List<String> addresses) {

        static final Answer SILENCE = new Answer(0, null);
    }

    private final DatagramSocket socket;
    private final Map<String, Answer> names = new ConcurrentHashMap<>();
    private final AtomicInteger queries = new AtomicInteger();

    private NameServer() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        new Thread(this::serve, "name-server").start();
    }

    static NameServer answering(String name, String... addresses) {
        return new NameServer().with(name, new Answer(60, List.of(addresses)));
    }

    NameServer with(String name, Answer answer) {
        names.put(name, answer);
        return this;
    }

    DnsServerAddressStreamProvider provider() {
        return new SequentialDnsServerAddressStreamProvider(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort()));
    }

    /** How many questions for IPv4 addresses came. */
    int queries() {
        return queries.get();
    }

    private void serve() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[1500], 1500);
                socket.receive(packet);
                var reply = reply(packet.getData());
                if (reply != null) {
                    socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private byte[] reply(byte[] query) throws IOException {
        var name = new StringBuilder();
        var at = HEADER;
        while (query[at] != 0) {
            name.append(name.isEmpty() ? "" : ".").append(new String(query, at + 1, query[at], "US-ASCII"));
            at += query[at] + 1;
        }
        var end = at + 5;
        var forIpv4 = query[at + 2] == TYPE_A;
        if (forIpv4) {
            queries.incrementAndGet();
        }
        var answer = names.get(name.toString());
        if (answer != null && answer.addresses() == null) {
            return null;
        }
        return encode(query, end, answer, forIpv4 && answer != null ? answer.addresses() : List.of());
    }

    private static byte[] encode(byte[] query, int end, Answer answer, List<String> addresses) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(query, 0, 2);
        out.writeShort(0x8180 | (answer == null ? NAME_ERROR : 0));
        out.writeShort(1);
        out.writeShort(addresses.size());
        out.writeInt(0);
        out.write(query, HEADER, end - HEADER);
        for (var address : addresses) {
            out.writeShort(0xc000 | HEADER);
            out.writeShort(TYPE_A);
            out.writeShort(1);
            out.writeInt(answer.ttlSeconds());
            out.writeShort(4);
            out.write(InetAddress.getByName(address).getAddress());
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
