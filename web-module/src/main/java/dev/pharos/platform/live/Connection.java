package dev.pharos.platform.live;

import dev.pharos.platform.entity.EventId;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One socket: who is behind it, which room it listens to, and what is still to be sent. */
final class Connection {

    private static final Logger LOG = System.getLogger(Connection.class.getName());
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Ten thousand monitors that turn down at once must not cut those who watch. */
    private static final int MOST_FRAMES = 20_000;

    private static final int MOST_CHARACTERS = 8 << 20;

    private final int number = NUMBERS.getAndIncrement() & Integer.MAX_VALUE;
    private final Outbound outbound = new Outbound(MOST_FRAMES, MOST_CHARACTERS);
    private final Session session;
    private final Pump pump;
    private final LiveMeters meters;
    private final long openedNanos = System.nanoTime();
    private volatile long heardNanos = openedNanos;
    private volatile long pingedNanos = openedNanos;
    private volatile Visitor visitor;
    private volatile EventId seen;
    private volatile boolean guest;
    private final AtomicInteger errors = new AtomicInteger();

    Connection(Session session, Pump pump, LiveMeters meters) {
        this.session = session;
        this.pump = pump;
        this.meters = meters;
    }

    /** Spreads sockets over stripes. */
    int number() {
        return number;
    }

    Optional<Visitor> visitor() {
        return Optional.ofNullable(visitor);
    }

    void become(Visitor authenticated) {
        visitor = authenticated;
    }

    /** Listens, or has listened, to a status page: nobody asks who it is. */
    void becomeGuest() {
        guest = true;
    }

    boolean isKnown() {
        return guest || visitor != null;
    }

    /** Events up to here are known to the client already; null when that is no question. */
    void hasSeen(EventId last) {
        seen = last;
    }

    /** Answers how many errors the client has made so far. */
    int countError() {
        return errors.incrementAndGet();
    }

    /** The client gave a sign of life. */
    void heard() {
        heardNanos = System.nanoTime();
    }

    long openFor(long nowNanos) {
        return nowNanos - openedNanos;
    }

    long silentFor(long nowNanos) {
        return nowNanos - heardNanos;
    }

    long pingedAgo(long nowNanos) {
        return nowNanos - pingedNanos;
    }

    long stalledFor(long nowNanos) {
        return outbound.stalledFor(nowNanos);
    }

    /** Sends events of the live stream, except those the client has already. Never blocks. */
    void deliver(Bundle events) {
        var last = seen;
        send(
                last == null
                        ? events
                        : Bundle.of(events.frames().stream()
                                .filter(event -> event.id().isAfter(last))
                                .toList()));
    }

    /** Never blocks. */
    void send(Frame answer) {
        send(Bundle.of(List.of(answer)));
    }

    /** Ends the socket when it does not keep up. */
    private void send(Bundle bundle) {
        switch (outbound.offer(bundle)) {
            case WAKE -> pump.wake(this);
            case OVERFLOW -> abort(Farewell.SLOW);
            case TAKEN -> {
                // Somebody sends already.
            }
        }
    }

    void hold() {
        outbound.hold();
    }

    void release(List<Frame> first) {
        wakeIf(outbound.release(Bundle.of(first)));
    }

    /** Ends the socket after everything that waits has been sent. */
    void finish(Farewell why) {
        meters.ended(why, 1);
        wakeIf(outbound.finish(why.reason()));
    }

    /** Ends the socket at once. */
    void abort(Farewell why) {
        meters.ended(why, 1);
        wakeIf(outbound.abort(why.reason()));
    }

    /** The socket is gone already: nothing will be sent. */
    void gone() {
        outbound.abort(Farewell.BROKEN.reason());
    }

    void ping(long nowNanos) {
        pingedNanos = nowNanos;
        var bare = BareThread.enter();
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            failed(e);
        } finally {
            bare.leave();
        }
    }

    /** Sends the next frame; answers whether there may be more. Called by one stripe only. */
    boolean drain() {
        var step = outbound.next(System.nanoTime());
        if (step instanceof Outbound.Step.Send send) {
            transmit(send.frame());
            return true;
        }
        if (step instanceof Outbound.Step.Close close) {
            close(close);
        }
        return false;
    }

    private void transmit(Frame frame) {
        var bare = BareThread.enter();
        try {
            session.getAsyncRemote().sendText(frame.text(), this::sent);
            meters.frameSent();
        } catch (RuntimeException e) {
            failed(e);
        } finally {
            bare.leave();
        }
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            wakeIf(outbound.sent());
        } else {
            failed(result.getException());
        }
    }

    private void failed(Throwable cause) {
        LOG.log(Level.DEBUG, "a socket takes nothing more", cause);
        wakeIf(outbound.abort(Farewell.BROKEN.reason()));
    }

    private void close(Outbound.Step.Close close) {
        try {
            session.close(close.reason());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "the socket was closed already", e);
        }
    }

    private void wakeIf(boolean idle) {
        if (idle) {
            pump.wake(this);
        }
    }
}
