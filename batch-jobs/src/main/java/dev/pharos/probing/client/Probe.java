package dev.pharos.probing.client;

import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.TargetHost;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.ProbeCall;
import dev.pharos.probing.entity.ProbeResult;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One probe on its event loop: resolves, asks the egress policy about every address, connects to exactly the address it
 * asked about, and ends once. Several addresses are tried in their order, as long as the deadline allows.
 */
abstract class Probe extends Deadline implements Resolver.Listener {

    /** How far the probe has come: names what was missing when its time is over. */
    enum Step {
        RESOLVING(ErrorKind.DNS, "no answer from the resolver"),
        CONNECTING(ErrorKind.CONNECT_TIMEOUT, "no connection"),
        SECURING(ErrorKind.TIMEOUT, "no TLS handshake"),
        WAITING(ErrorKind.TIMEOUT, "no answer"),
        READING(ErrorKind.TIMEOUT, "no complete answer"),
        JUDGING(ErrorKind.INTERNAL, "no verdict on the answer");

        private final ErrorKind kind;
        private final String missing;

        Step(ErrorKind kind, String missing) {
            this.kind = kind;
            this.missing = missing;
        }
    }

    private static final int MOST_ADDRESSES = 4;

    /** A wait of which this part or more was our own stall says nothing about the target. */
    private static final int STALL_SHARE = 4;

    /** How much longer a target may take, at most, that we kept waiting by a stall of our own. */
    private static final int MOST_GRACE_MS = 1_000;

    final Lane lane;
    final Stopwatch watch;
    private final ProbeCall call;
    private final long startedAtMs;
    private int waitMs;
    private long stalledBeforeNanos;
    private boolean excused;
    private Step step = Step.CONNECTING;
    private Connection connection;
    private List<InetAddress> addresses = List.of();
    private int nextAddress;
    private int port;
    private boolean ended;

    Probe(Lane lane, ProbeCall call) {
        this.lane = lane;
        this.call = call;
        this.watch = new Stopwatch(System::nanoTime);
        this.startedAtMs = lane.nowMs();
        await(call.spec().timeoutMs());
    }

    /** Its time runs from now on. */
    private void await(int milliseconds) {
        waitMs = milliseconds;
        stalledBeforeNanos = lane.stalledNanos();
    }

    /** How long it may take from now on. */
    final int waitMs() {
        return waitMs;
    }

    /** Starts the first or the next hop. */
    abstract void start();

    final void begin() {
        try {
            start();
        } catch (RuntimeException | Error broken) {
            fail(Failures.of(broken));
        }
    }

    /** A handler for the next connection. */
    abstract Connection newConnection();

    final boolean hasEnded() {
        return ended;
    }

    final void enter(Step next) {
        step = next;
    }

    final void reach(TargetHost host, int toPort) {
        port = toPort;
        var literal = host.literal();
        if (literal != null) {
            tryAddresses(List.of(literal));
        } else {
            step = Step.RESOLVING;
            lane.resolver().resolve(host.toString(), this);
        }
    }

    @Override
    public final void resolved(List<InetAddress> found) {
        if (ended) {
            return;
        }
        watch.resolved();
        tryAddresses(found);
    }

    @Override
    public final void unresolved(Throwable cause) {
        end(ErrorKind.DNS, Failures.unresolved(cause));
    }

    private void tryAddresses(List<InetAddress> found) {
        try {
            if (lane.permits(found)) {
                addresses = found;
                nextAddress = 0;
                tryNext();
            } else {
                end(ErrorKind.EGRESS, EgressPolicy.REFUSAL);
            }
        } catch (RuntimeException | Error broken) {
            fail(Failures.of(broken));
        }
    }

    private void tryNext() {
        step = Step.CONNECTING;
        connection = newConnection();
        connection.open(new InetSocketAddress(addresses.get(nextAddress++), port));
    }

    final void connected() {
        watch.connected();
    }

    final void notConnected(Throwable cause) {
        if (ended) {
            return;
        }
        if (nextAddress < Math.min(addresses.size(), MOST_ADDRESSES)) {
            tryNext();
        } else {
            fail(Failures.ofConnect(cause, addresses.get(nextAddress - 1)));
        }
    }

    /** Ends with what an exception stands for. */
    final void fail(Failures.Failure failure) {
        end(failure.kind(), failure.message());
    }

    /** Ends without an answer. */
    final void end(ErrorKind kind, String message) {
        end(ProbeResult.failed(startedAtMs, watch.phases(), kind, message));
    }

    /** The answer is complete: frees the connection and stops the watch. */
    final void complete() {
        watch.stop();
        if (connection != null) {
            connection.closePolitely();
            connection = null;
        }
    }

    /** Ends with a complete answer. */
    final void answered(Integer statusCode, ErrorKind kind, String message) {
        var latencyMs = watch.latencyMs();
        end(new ProbeResult(startedAtMs, latencyMs, statusCode, watch.phases(latencyMs), kind, message));
    }

    private void end(ProbeResult result) {
        if (ended) {
            return;
        }
        ended = true;
        closeConnection();
        lane.ended(this, call, result);
    }

    final void closeConnection() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    final void expire() {
        if (!wasStalled()) {
            end(step.kind, step.missing + " within " + call.spec().timeoutMs() + " ms");
        } else if (excused) {
            end(ErrorKind.INTERNAL, "this node was too busy to wait for an answer properly");
        } else {
            excused = true;
            await(Math.min(call.spec().timeoutMs(), MOST_GRACE_MS));
            lane.await(this);
        }
    }

    /** Whether a good part of the time was ours and not the target's. */
    private boolean wasStalled() {
        var nanos = TimeUnit.MILLISECONDS.toNanos(waitMs);
        return lane.stalledNanos() - stalledBeforeNanos >= nanos / STALL_SHARE;
    }

    @Override
    final void abandon() {
        end(ErrorKind.INTERNAL, "the prober is being shut down");
    }
}
