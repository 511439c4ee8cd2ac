package dev.pharos.probing.client;

import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.Prober;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The prober on Netty. Probes of a large group are spread over the lanes and stay on theirs. */
final class NettyProber implements Prober, AutoCloseable {

    /** So many probes in a group are worth waking one more lane; at 1,000 a second a group has about 50. */
    private static final int WORTH_A_LANE = 128;

    private static final long QUIET_MS = 0;
    private static final long LONGEST_SHUTDOWN_MS = 2_000;

    private final Shared shared;
    private final MultiThreadIoEventLoopGroup loops;
    private final List<Lane> lanes = new ArrayList<>();

    NettyProber(ProberSettings settings) {
        shared = new Shared(settings);
        loops = new MultiThreadIoEventLoopGroup(
                settings.eventLoops(),
                new ProbeThreads("pharos-probe"),
                settings.transport().events());
        loops.forEach(loop -> lanes.add(new Lane((EventLoop) loop, shared)));
    }

    @Override
    public void probeAll(List<? extends ProbeCall> calls) {
        shared.inFlight().addAndGet(calls.size());
        if (calls.size() == 1) {
            nearest().start(calls);
            return;
        }
        // Every lane that is woken costs: a small group is work for one.
        var wanted = Math.min(lanes.size(), 1 + calls.size() / WORTH_A_LANE);
        for (var i = 0; i < wanted; i++) {
            lanes.get(i).start(calls.subList(calls.size() * i / wanted, calls.size() * (i + 1) / wanted));
        }
    }

    /** The lane whose probe just ended, when it is its thread that asks for the next. */
    private Lane nearest() {
        for (var lane : lanes) {
            if (lane.isCurrent()) {
                return lane;
            }
        }
        return lanes.get(0);
    }

    @Override
    public int inFlight() {
        return shared.inFlight().get();
    }

    /** Bytes kept for pattern searches. */
    long memoryUsed() {
        return shared.memory().used();
    }

    /** Ends every probe in flight with an internal error, and all threads. */
    @Override
    public void close() {
        if (shared.close()) {
            lanes.forEach(lane -> lane.execute(lane::close));
            loops.shutdownGracefully(QUIET_MS, LONGEST_SHUTDOWN_MS, TimeUnit.MILLISECONDS)
                    .awaitUninterruptibly(LONGEST_SHUTDOWN_MS);
            shared.endHelpers();
        }
    }
}
