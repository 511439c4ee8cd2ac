package dev.pharos.probing.client;

import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.Prober;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The prober on Netty. Probes of one group are spread over the lanes and stay on theirs. */
final class NettyProber implements Prober, AutoCloseable {

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
        var from = 0;
        for (var i = 0; i < lanes.size(); i++) {
            var to = calls.size() * (i + 1) / lanes.size();
            if (to > from) {
                lanes.get(i).start(calls.subList(from, to));
            }
            from = to;
        }
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
            shared.helpers().shutdownNow();
        }
    }
}
