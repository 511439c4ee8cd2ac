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
 * @param eventLoops how many threads do the network work; one makes about 20,000 probes a second
 * @param transport epoll or NIO
 * @param egress the policy in force, asked at every hop
 * @param nameServers whom to ask for names
 * @param trusted whose certificates count; null for the JDK's
 * @param clock for the start of a probe
 */
record ProberSettings(
        int eventLoops,
        Transport transport,
        Supplier<EgressPolicy> egress,
        DnsServerAddressStreamProvider nameServers,
        KeyStore trusted,
        Clock clock) {

    ProberSettings {
        if (eventLoops < 1) {
            throw new IllegalArgumentException("at least one event loop");
        }
    }

    static ProberSettings of(int eventLoops, Supplier<EgressPolicy> egress, Clock clock) {
        return new ProberSettings(
                eventLoops, Transport.best(), egress, DnsServerAddressStreamProviders.platformDefault(), null, clock);
    }
}
