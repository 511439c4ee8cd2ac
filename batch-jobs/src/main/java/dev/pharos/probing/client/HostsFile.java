package dev.pharos.probing.client;

import io.netty.resolver.HostsFileEntriesProvider;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The hosts file of this machine, read again every 30 s while it is asked; Netty's own reader reads it only once. */
final class HostsFile {

    private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(30);

    private HostsFileEntriesProvider entries;
    private long readAt;

    /** The addresses of a name, IPv4 first; empty when the file does not name it. */
    List<InetAddress> addresses(String name) {
        var now = System.nanoTime();
        if (entries == null || now - readAt > REFRESH_NANOS) {
            entries = HostsFileEntriesProvider.parser().parseSilently();
            readAt = now;
        }
        var v4 = find(entries.ipv4Entries(), name);
        var v6 = find(entries.ipv6Entries(), name);
        if (v6.isEmpty()) {
            return v4;
        }
        var both = new ArrayList<>(v4);
        both.addAll(v6);
        return both;
    }

    private static List<InetAddress> find(Map<String, List<InetAddress>> addresses, String name) {
        return addresses.getOrDefault(name, List.of());
    }
}
