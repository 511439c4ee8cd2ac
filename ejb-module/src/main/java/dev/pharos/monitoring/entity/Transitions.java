package dev.pharos.monitoring.entity;

import java.util.List;

/**
 * Monitors changed their status. Fired inside the transaction that stores the change: what has to commit with it (ledger,
 * incidents, alerts) observes this; what leaves the house follows the event log.
 */
public record Transitions(List<Transition> list) {

    public Transitions {
        list = List.copyOf(list);
    }
}
