package dev.pharos.probing.client;

import dev.pharos.egress.entity.EgressPolicy;
import io.netty.resolver.dns.DnsServerAddressStreamProvider;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What all lanes of a prober have in common. */
final class Shared {

    /** All bodies kept for patterns together may take this part of the heap. */
    private static final int HEAP_SHARE = 12;

    private final ProberSettings settings;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Memory memory = new Memory(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    private final ExecutorService helpers;
    private final ExecutorService searchers;
    private final Tls tls;
    private final AtomicBoolean closed = new AtomicBoolean();

    Shared(ProberSettings settings) {
        this.settings = settings;
        var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.helpers = Executors.newFixedThreadPool(threads, new ProbeThreads("pharos-probe-helper"));
        this.searchers = Executors.newFixedThreadPool(threads, new ProbeThreads("pharos-probe-search"));
        this.tls = new Tls(settings.trusted(), helpers);
    }

    Transport transport() {
        return settings.transport();
    }

    DnsServerAddressStreamProvider nameServers() {
        return settings.nameServers();
    }

    Supplier<EgressPolicy> egress() {
        return settings.egress();
    }

    int maxBodyBytes() {
        return settings.maxBodyBytes();
    }

    Clock clock() {
        return settings.clock();
    }

    AtomicInteger inFlight() {
        return inFlight;
    }

    Memory memory() {
        return memory;
    }

    /** For the search for patterns, which may be long. */
    ExecutorService searchers() {
        return searchers;
    }

    Tls tls() {
        return tls;
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Ends the threads beside the event loops. */
    void endHelpers() {
        helpers.shutdownNow();
        searchers.shutdownNow();
    }

    /** Whether this call was the one that closed. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }
}
