package dev.pharos.probing.client;

import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.Phases;
import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** One event loop with everything its probes share. Only {@link #start} may be called from other threads. */
final class Lane {

    private static final Logger LOGGER = System.getLogger(Lane.class.getName());

    /** So many probes start in a row before the loop looks after answers again; more would count as their latency. */
    private static final int ROW = 64;

    private static final int CHUNK = 16 * 1024;

    private final EventLoop loop;
    private final Shared shared;
    private final Resolver resolver;
    private final Deadlines deadlines;
    private final Permitted permitted = new Permitted();
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] inflated = new byte[CHUNK];

    Lane(EventLoop loop, Shared shared) {
        this.loop = loop;
        this.shared = shared;
        this.resolver = new Resolver(loop, shared.transport(), shared.nameServers());
        this.deadlines = new Deadlines(loop);
    }

    /** Starts a group with one wake-up. */
    void start(List<? extends ProbeCall> calls) {
        try {
            loop.execute(() -> startRow(calls));
        } catch (RejectedExecutionException stopped) {
            calls.forEach(this::refuse);
        }
    }

    boolean isCurrent() {
        return loop.inEventLoop();
    }

    private void startRow(List<? extends ProbeCall> calls) {
        var row = Math.min(ROW, calls.size());
        for (var call : calls.subList(0, row)) {
            start(call);
        }
        if (row < calls.size()) {
            start(calls.subList(row, calls.size()));
        }
    }

    private void start(ProbeCall call) {
        if (shared.isClosed()) {
            refuse(call);
            return;
        }
        Probe probe;
        try {
            probe = probe(call);
            deadlines.add(probe, probe.watch.started(), probe.waitMs());
        } catch (RuntimeException | Error broken) {
            tell(call, failed(Failures.of(broken).message()));
            return;
        }
        probe.begin();
    }

    private void refuse(ProbeCall call) {
        tell(call, failed("the prober is shut down"));
    }

    private ProbeResult failed(String message) {
        return ProbeResult.failed(nowMs(), Phases.NONE, ErrorKind.INTERNAL, message);
    }

    private Probe probe(ProbeCall call) {
        var spec = call.spec();
        return spec instanceof ProbeSpec.Http http
                ? new HttpProbe(this, call, http)
                : new PortProbe(this, call, (ProbeSpec.Port) spec);
    }

    /** How long, since the start, this loop was too busy for what was due. */
    long stalledNanos() {
        return deadlines.stalledNanos();
    }

    /** Gives a probe whose time was over some more. */
    void await(Probe probe) {
        deadlines.add(probe, System.nanoTime(), probe.waitMs());
    }

    void ended(Probe probe, ProbeCall call, ProbeResult result) {
        deadlines.remove(probe);
        tell(call, result);
    }

    private void tell(ProbeCall call, ProbeResult result) {
        shared.inFlight().decrementAndGet();
        try {
            call.done(result);
        } catch (RuntimeException | Error broken) {
            LOGGER.log(Level.ERROR, "the receiver of a probe's result failed", broken);
        }
    }

    /** Ends all probes; called on the event loop. */
    void close() {
        deadlines.clear();
        resolver.close();
    }

    void execute(Runnable task) {
        loop.execute(task);
    }

    Channel newChannel() {
        var channel = shared.transport().sockets().newChannel();
        var registered = loop.register(channel);
        if (registered.cause() != null) {
            throw new IllegalStateException("a socket could not be registered", registered.cause());
        }
        return channel;
    }

    /** Whether the egress policy in force is content with every address. */
    boolean permits(List<InetAddress> addresses) {
        var policy = shared.egress().get();
        for (var address : addresses) {
            if (!permitted.contains(policy, address)) {
                return false;
            }
        }
        return true;
    }

    long nowMs() {
        return shared.clock().millis();
    }

    Resolver resolver() {
        return resolver;
    }

    Tls tls() {
        return shared.tls();
    }

    Memory memory() {
        return shared.memory();
    }

    Executor searchers() {
        return shared.searchers();
    }

    int maxBodyBytes() {
        return shared.maxBodyBytes();
    }

    /** Scratch space for bytes as they came. */
    byte[] chunk() {
        return chunk;
    }

    /** Scratch space for decompressed bytes. */
    byte[] inflated() {
        return inflated;
    }
}
