package dev.pharos.platform.live;

import jakarta.websocket.CloseReason;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/**
 * What one socket still has to send, bounded: whoever does not read must not cost memory. Bundles are shared, so a queue
 * holds references; one that is empty takes a bundle of any size. It also says whose turn it is: exactly one sender at a
 * time, and none while a frame is on its way.
 */
final class Outbound {

    /** What the caller of {@link #offer} has to do. */
    enum Offered {
        /** Nothing: somebody sends already, or the queue is held or closed. */
        TAKEN,
        /** See to it that a sender runs. */
        WAKE,
        /** The client does not keep up: close it. */
        OVERFLOW
    }

    /** What a sender does next. */
    sealed interface Step {

        record Send(Frame frame) implements Step {}

        record Close(CloseReason reason) implements Step {}

        /** Nothing for now. */
        record Rest() implements Step {}
    }

    private static final Step REST = new Step.Rest();

    private final int mostFrames;
    private final int mostCharacters;
    private final Queue<Bundle> queue = new ArrayDeque<>(2);
    private Iterator<Frame> current = Collections.emptyIterator();
    private int frames;
    private int characters;
    private boolean running;
    private boolean sending;
    private boolean held;
    private int older;
    private long sendingSince;
    private CloseReason end;

    Outbound(int mostFrames, int mostCharacters) {
        this.mostFrames = mostFrames;
        this.mostCharacters = mostCharacters;
    }

    synchronized Offered offer(Bundle bundle) {
        if (end != null) {
            return Offered.TAKEN;
        }
        if (!fits(bundle)) {
            return Offered.OVERFLOW;
        }
        add(bundle);
        return wake() ? Offered.WAKE : Offered.TAKEN;
    }

    /** From now on frames wait until {@link #release}. */
    synchronized void hold() {
        held = true;
        older = queue.size();
    }

    /** Goes on, with {@code first} before everything since {@link #hold}; answers whether a sender has to be woken. */
    synchronized boolean release(Bundle first) {
        held = false;
        if (end == null) {
            var waiting = List.copyOf(queue);
            clear();
            waiting.subList(0, older).forEach(this::add);
            add(first);
            waiting.subList(older, waiting.size()).forEach(this::add);
        }
        return wake();
    }

    /** Closes once everything is sent; takes no more frames. Answers whether a sender has to be woken. */
    synchronized boolean finish(CloseReason reason) {
        if (end == null) {
            end = reason;
        }
        return wake();
    }

    /** Closes now, with whatever is unsent lost. Answers whether a sender has to be woken. */
    synchronized boolean abort(CloseReason reason) {
        clear();
        current = Collections.emptyIterator();
        held = false;
        sending = false;
        return finish(reason);
    }

    /** What the one running sender does next; after {@link Step.Rest} it runs no more. */
    synchronized Step next(long nowNanos) {
        if (sending || held || isIdle()) {
            running = false;
            return REST;
        }
        if (!current.hasNext() && queue.isEmpty()) {
            // Stays running for ever: nothing comes after the end.
            return new Step.Close(end);
        }
        sending = true;
        sendingSince = nowNanos;
        return new Step.Send(poll());
    }

    /** The frame is gone; answers whether a sender has to be woken. */
    synchronized boolean sent() {
        sending = false;
        return wake();
    }

    /** How long the frame now on its way has been, in nanoseconds. */
    synchronized long stalledFor(long nowNanos) {
        return sending ? nowNanos - sendingSince : 0;
    }

    private boolean fits(Bundle bundle) {
        return queue.isEmpty()
                || (frames + bundle.count() <= mostFrames && characters + bundle.characters() <= mostCharacters);
    }

    private void add(Bundle bundle) {
        if (bundle.count() > 0) {
            queue.add(bundle);
            frames += bundle.count();
            characters += bundle.characters();
        }
    }

    private Frame poll() {
        if (!current.hasNext()) {
            var bundle = queue.remove();
            frames -= bundle.count();
            characters -= bundle.characters();
            current = bundle.frames().iterator();
        }
        return current.next();
    }

    private void clear() {
        queue.clear();
        frames = 0;
        characters = 0;
    }

    private boolean wake() {
        var wakes = !running && !sending && !held && !isIdle();
        running |= wakes;
        return wakes;
    }

    private boolean isIdle() {
        return !current.hasNext() && queue.isEmpty() && end == null;
    }
}
