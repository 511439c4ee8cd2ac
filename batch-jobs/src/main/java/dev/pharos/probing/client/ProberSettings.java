package dev.pharos.probing.client;

import dev.pharos.egress.entity.EgressPolicy;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import java.security.KeyStore;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * How a prober works.
 *
 * @param eventLoops how many threads do the network work
 * @param transport epoll or NIO
 * @param egress the policy in force, asked at every hop
 * @param nameServers whom to ask for names
 * @param trusted whose certificates count; null for the JDK's
 * @param maxBodyBytes how much of a body is read at most, counted after decompression
 * @param clock for the start of a probe
 */
record ProberSettings(
        int eventLoops,
        Transport transport,
        Supplier<EgressPolicy> egress,
        DnsServerAddressStreamProvider nameServers,
        KeyStore trusted,
        int maxBodyBytes,
        Clock clock) {

    static final int MIB = 1024 * 1024;

    ProberSettings {
        if (eventLoops < 1) {
            throw new IllegalArgumentException("at least one event loop");
        }
        if (maxBodyBytes < 1 || maxBodyBytes > 64 * MIB) {
            throw new IllegalArgumentException("pharos.probe.max-body-bytes is from 1 to " + 64 * MIB);
        }
    }

    static ProberSettings of(int eventLoops, Supplier<EgressPolicy> egress, int maxBodyBytes, Clock clock) {
        return new ProberSettings(
                eventLoops,
                Transport.best(),
                egress,
                DnsServerAddressStreamProviders.platformDefault(),
                null,
                maxBodyBytes,
                clock);
    }
}
