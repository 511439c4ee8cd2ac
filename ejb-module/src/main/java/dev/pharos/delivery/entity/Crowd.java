package dev.pharos.delivery.entity;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How many are on their way to each destination now, and to which there is no place for more. */
public final class Crowd {

    private final Map<String, Integer> underway = new ConcurrentHashMap<>();
    private final ToIntFunction<String> room;

    /** @param room how many may be on their way to a destination at once */
    public Crowd(ToIntFunction<String> room) {
        this.room = room;
    }

    public void enter(String destination) {
        underway.merge(destination, 1, Integer::sum);
    }

    public void leave(String destination) {
        underway.computeIfPresent(destination, (key, count) -> count == 1 ? null : count - 1);
    }

    /** A set of the caller's own. */
    public Set<String> full() {
        return underway.entrySet().stream()
                .filter(entry -> entry.getValue() >= room.applyAsInt(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
