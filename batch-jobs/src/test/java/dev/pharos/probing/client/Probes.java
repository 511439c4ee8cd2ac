package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.Cidr;
import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.probing.entity.HttpRequest;
import dev.pharos.probing.entity.Keyword;
import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import dev.pharos.probing.entity.StatusRanges;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import io.netty.resolver.dns.DnsServerAddressStreamProviders;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A prober for tests that may reach loopback, and the calls it was given: each must hear exactly once. */
final class Probes implements AutoCloseable {

    static final EgressPolicy LOOPBACK = opened("127.0.0.0/8", "::1");

    private final NettyProber prober;

    private Probes(Transport transport, EgressPolicy policy, DnsServerAddressStreamProvider servers, KeyStore trusted) {
        prober = new NettyProber(new ProberSettings(
                2, transport, () -> policy, servers, trusted, ProberSettings.MIB, Clock.systemUTC()));
    }

    static Probes loopback() {
        return with(LOOPBACK);
    }

    static Probes with(EgressPolicy policy) {
        return new Probes(Transport.best(), policy, DnsServerAddressStreamProviders.platformDefault(), null);
    }

    static Probes on(Transport transport) {
        return new Probes(transport, LOOPBACK, DnsServerAddressStreamProviders.platformDefault(), null);
    }

    static Probes asking(DnsServerAddressStreamProvider servers) {
        return new Probes(Transport.best(), LOOPBACK, servers, null);
    }

    static Probes asking(DnsServerAddressStreamProvider servers, KeyStore trusted) {
        return new Probes(Transport.best(), LOOPBACK, servers, trusted);
    }

    static Probes trusting(KeyStore trusted) {
        return new Probes(Transport.best(), LOOPBACK, DnsServerAddressStreamProviders.platformDefault(), trusted);
    }

    static EgressPolicy opened(String... ranges) {
        return new EgressPolicy(List.of(ranges).stream().map(Cidr::parse).toList(), Set.of());
    }

    static ProbeSpec.Http get(TargetUrl url) {
        return http(HttpRequest.get(url), 0, null);
    }

    static ProbeSpec.Http following(TargetUrl url) {
        return http(HttpRequest.get(url), 5, null);
    }

    static ProbeSpec.Http searching(TargetUrl url, Keyword keyword) {
        return http(HttpRequest.get(url), 0, keyword);
    }

    static ProbeSpec.Http http(HttpRequest request, int maxRedirects, Keyword keyword) {
        return new ProbeSpec.Http(request, StatusRanges.SUCCESSFUL, maxRedirects, 10_000, keyword, true);
    }

    static ProbeSpec.Http within(int timeoutMs, TargetUrl url) {
        return new ProbeSpec.Http(HttpRequest.get(url), StatusRanges.SUCCESSFUL, 0, timeoutMs, null, true);
    }

    NettyProber prober() {
        return prober;
    }

    /** Probes and waits for the result. */
    ProbeResult probe(ProbeSpec spec) {
        var call = new Call(spec);
        prober.probeAll(List.of(call));
        return call.await();
    }

    @Override
    public void close() {
        prober.close();
        assertThat(prober.inFlight()).isZero();
        assertThat(prober.memoryUsed()).isZero();
    }

    /** Counts how often it hears. */
    static class Call implements ProbeCall {

        private final ProbeSpec spec;
        private final CompletableFuture<ProbeResult> result = new CompletableFuture<>();
        private final AtomicInteger times = new AtomicInteger();

        Call(ProbeSpec spec) {
            this.spec = spec;
        }

        @Override
        public ProbeSpec spec() {
            return spec;
        }

        @Override
        public void done(ProbeResult heard) {
            times.incrementAndGet();
            result.complete(heard);
        }

        ProbeResult await() {
            return result.orTimeout(20, TimeUnit.SECONDS).join();
        }

        boolean isDone() {
            return result.isDone();
        }

        int times() {
            return times.get();
        }
    }
}
