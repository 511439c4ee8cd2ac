package dev.pharos.monitoring.boundary;

import dev.pharos.monitoring.control.MonitorEvents;
import dev.pharos.monitoring.control.StateStore;
import dev.pharos.monitoring.control.WatchedStore;
import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.Transition;
import dev.pharos.monitoring.entity.Transitions;
import dev.pharos.monitoring.entity.WatchedMonitor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the probe engine reads of monitors, and how it reports back; over all tenants. */
@Stateless
public class Watch {

    @Inject
    WatchedStore watched;

    @Inject
    StateStore states;

    @Inject
    MonitorEvents events;

    @Inject
    Event<Transitions> transitions;

    /** The running monitors of these shards. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<WatchedMonitor> inShards(Collection<Integer> shards) throws SQLException {
        return shards.isEmpty() ? List.of() : watched.inShards(shards);
    }

    /** Those of these monitors that still exist and run. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<WatchedMonitor> withIds(Collection<UUID> ids) throws SQLException {
        return ids.isEmpty() ? List.of() : watched.withIds(ids);
    }

    /** Stores what checks did to their monitors; joins the caller's transaction, so that a chunk commits as one. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void report(Collection<Checked> checks) throws SQLException {
        states.touch(checks);
        move(checks);
    }

    /** Nobody looked at these monitors for too long: stores that their status is unknown. */
    public void lose(Collection<Checked> lost) throws SQLException {
        move(lost);
    }

    private void move(Collection<Checked> checks) throws SQLException {
        var moved = new ArrayList<Transition>();
        for (var check : checks) {
            // Somebody may have paused or deleted the monitor while it was being checked: then nothing moves.
            if (check.flipped() && states.move(check)) {
                moved.add(check.transition());
            }
        }
        if (!moved.isEmpty()) {
            transitions.fire(new Transitions(moved));
            events.changed(moved);
        }
    }
}
