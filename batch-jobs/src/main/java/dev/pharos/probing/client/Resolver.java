package dev.pharos.probing.client;

import io.netty.channel.EventLoop;
import io.netty.resolver.HostsFileEntriesResolver;
import io.netty.resolver.dns.DefaultDnsCache;
import io.netty.resolver.dns.DnsNameResolver;
import io.netty.resolver.dns.DnsNameResolverBuilder;
import io.netty.resolver.dns.DnsNameResolverChannelStrategy;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.util.List;

/**
 * Turns names into addresses without blocking: hosts file first, then DNS with a cache that honours the time to live up to
 * a minute. Failures are never cached, so a name that is back is up with its next probe. Every query leaves from a
 * socket, and so a port, of its own, which makes forged answers hard (RFC 5452).
 */
final class Resolver implements AutoCloseable {

    private static final int LONGEST_TTL_SECONDS = 60;
    private static final int QUERY_TIMEOUT_MS = 5_000;
    private static final int SHARED_QUERIES = 4_096;
    private static final HostsFileEntriesResolver NO_HOSTS_FILE = (host, types) -> null;

    private final HostsFile hosts = new HostsFile();
    private final DnsNameResolver dns;

    /** Hears of one name's addresses, on the event loop. */
    interface Listener {

        void resolved(List<InetAddress> addresses);

        void unresolved(Throwable cause);
    }

    Resolver(EventLoop loop, Transport transport, DnsServerAddressStreamProvider servers) {
        dns = new DnsNameResolverBuilder(loop)
                .datagramChannelFactory(transport.datagrams())
                .socketChannelFactory(transport.sockets())
                .datagramChannelStrategy(DnsNameResolverChannelStrategy.ChannelPerResolution)
                .nameServerProvider(servers)
                .resolveCache(new DefaultDnsCache(0, LONGEST_TTL_SECONDS, 0))
                .hostsFileEntriesResolver(NO_HOSTS_FILE)
                .consolidateCacheSize(SHARED_QUERIES)
                .queryTimeoutMillis(QUERY_TIMEOUT_MS)
                .decodeIdn(false)
                .build();
    }

    void resolve(String name, Listener listener) {
        var listed = hosts.addresses(name);
        if (!listed.isEmpty()) {
            listener.resolved(listed);
            return;
        }
        var answer = dns.resolveAll(name);
        if (answer.isDone()) {
            tell(answer, listener);
        } else {
            answer.addListener((Future<List<InetAddress>> done) -> tell(done, listener));
        }
    }

    private static void tell(Future<List<InetAddress>> answer, Listener listener) {
        if (answer.isSuccess()) {
            listener.resolved(answer.getNow());
        } else {
            listener.unresolved(answer.cause());
        }
    }

    @Override
    public void close() {
        dns.close();
    }
}
