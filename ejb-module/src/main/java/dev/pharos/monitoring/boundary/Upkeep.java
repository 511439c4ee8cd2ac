package dev.pharos.monitoring.boundary;

import dev.pharos.monitoring.control.HeldStates;
import dev.pharos.monitoring.control.MonitorEvents;
import dev.pharos.monitoring.entity.Transitions;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Monitors in maintenance: checks go on, but none of them changes the status, so nobody is alerted and the time counts as
 * maintenance. The status itself says so to the engine, which costs a check nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Upkeep {

    @Inject
    HeldStates states;

    @Inject
    MonitorEvents events;

    @Inject
    Event<Transitions> transitions;

    @Inject
    Clock clock;

    /**
     * Makes these monitors of a tenant, and no others, be in maintenance, unless somebody has paused them. The caller has
     * locked the organization ({@code Plans.locked}), as everybody does who writes to the ledger.
     */
    public void hold(long tenantId, Collection<Long> monitors) {
        try {
            var moved = states.hold(tenantId, monitors, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            if (!moved.isEmpty()) {
                transitions.fire(new Transitions(moved));
                events.changed(moved);
                events.held(moved);
            }
        } catch (SQLException e) {
            throw DomainException.unavailable("maintenance", "The monitors could not be set to maintenance.", e);
        }
    }
}
