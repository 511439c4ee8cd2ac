package dev.pharos.platform.entity;

import java.util.List;

/** What the event feed delivers on every node, in order and without gaps: observe it to follow what happens anywhere. */
public record EventBatch(List<LoggedEvent> events) {

    public EventBatch {
        events = List.copyOf(events);
    }
}
