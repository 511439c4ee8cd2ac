package dev.pharos.platform.live;

import jakarta.websocket.CloseReason;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * What one socket still has to send, bounded: whoever does not read must not cost memory. Frames are shared, so a queue
 * holds references. It also says whose turn it is: exactly one sender at a time, and none while a frame is on its way.
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
    private final Queue<Frame> queue = new ArrayDeque<>(2);
    private int characters;
    private boolean running;
    private boolean sending;
    private boolean held;
    private long sendingSince;
    private CloseReason end;

    Outbound(int mostFrames, int mostCharacters) {
        this.mostFrames = mostFrames;
        this.mostCharacters = mostCharacters;
    }

    synchronized Offered offer(Frame frame) {
        if (end != null) {
            return Offered.TAKEN;
        }
        if (queue.size() >= mostFrames || characters + frame.size() > mostCharacters) {
            return Offered.OVERFLOW;
        }
        add(frame);
        return wake() ? Offered.WAKE : Offered.TAKEN;
    }

    /** From now on frames wait until {@link #release}. */
    synchronized void hold() {
        held = true;
    }

    /** Goes on, with {@code first} before everything that has waited; answers whether a sender has to be woken. */
    synchronized boolean release(List<Frame> first) {
        held = false;
        if (end == null) {
            var waiting = List.copyOf(queue);
            queue.clear();
            characters = 0;
            first.forEach(this::add);
            waiting.forEach(this::add);
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
        queue.clear();
        characters = 0;
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
        var frame = queue.poll();
        if (frame == null) {
            // Stays running for ever: nothing comes after the end.
            return new Step.Close(end);
        }
        characters -= frame.size();
        sending = true;
        sendingSince = nowNanos;
        return new Step.Send(frame);
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

    private void add(Frame frame) {
        queue.add(frame);
        characters += frame.size();
    }

    private boolean wake() {
        var wakes = !running && !sending && !held && !isIdle();
        running |= wakes;
        return wakes;
    }

    private boolean isIdle() {
        return queue.isEmpty() && end == null;
    }
}
