package dev.pharos.probing.batch;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** Monitors that are due while their target has no free place, first come first served. Not thread-safe: the timetable guards it. */
final class Waiting {

    private final Map<String, ArrayDeque<Watched>> byTarget = new HashMap<>();

    /** Queues up; a monitor that waits already keeps its place. */
    void add(Watched watched) {
        if (!watched.waiting) {
            watched.waiting = true;
            byTarget.computeIfAbsent(watched.targetKey, target -> new ArrayDeque<>())
                    .add(watched);
        }
    }

    /** Who waits longest for this target; null when nobody does. */
    Watched poll(String target) {
        var queue = byTarget.get(target);
        if (queue == null) {
            return null;
        }
        var first = queue.poll();
        if (queue.isEmpty()) {
            byTarget.remove(target);
        }
        first.waiting = false;
        return first;
    }
}
