package dev.pharos.platform.rest;

import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.platform.boundary.Heartbeats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** What this node needs in order to work, and whether it has it. Names and states only: everybody may read it. */
@ApplicationScoped
public class Health {

    /** The heartbeat of the probe scheduler. */
    public static final String SCHEDULER = "scheduler";

    /** The state of one service. */
    public enum State {
        UP,
        DOWN,
        /** It has not said anything yet, which is no reason to turn requests away. */
        UNKNOWN
    }

    @Inject
    DatabaseState database;

    @Inject
    Heartbeats heartbeats;

    public State database() {
        return database.isReachable() ? State.UP : State.DOWN;
    }

    public State scheduler() {
        return heartbeats
                .isAlive(SCHEDULER)
                .map(alive -> alive ? State.UP : State.DOWN)
                .orElse(State.UNKNOWN);
    }

    /** Whether the database has the tables this code was written for. */
    public State schema() {
        return database.isMigrated() ? State.UP : State.DOWN;
    }

    /** All services by name. */
    public Map<String, State> services() {
        return new TreeMap<>(Map.of("database", database(), SCHEDULER, scheduler()));
    }
}
