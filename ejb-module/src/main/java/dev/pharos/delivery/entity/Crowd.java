package dev.pharos.delivery.entity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How many are underway for each of some kind now, and for which there is no place for more. */
final class Crowd<K> {

    private final Map<K, Integer> underway = new ConcurrentHashMap<>();
    private final ToIntFunction<K> room;

    /** @param room how many may be underway for one at once */
    Crowd(ToIntFunction<K> room) {
        this.room = room;
    }

    void enter(K one) {
        underway.merge(one, 1, Integer::sum);
    }

    void leave(K one) {
        underway.computeIfPresent(one, (key, count) -> count == 1 ? null : count - 1);
    }

    boolean isFull(K one) {
        return underway.getOrDefault(one, 0) >= room.applyAsInt(one);
    }

    Set<K> full() {
        return underway.entrySet().stream()
                .filter(entry -> entry.getValue() >= room.applyAsInt(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
