package dev.pharos.probing.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.probing.control.CheckReader;
import dev.pharos.probing.control.CheckWriter;
import dev.pharos.probing.control.LatencyReader;
import dev.pharos.probing.entity.Check;
import dev.pharos.probing.entity.CheckRow;
import dev.pharos.probing.entity.LatencyStep;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The stored checks: the engine adds them in bulk, people and programs read them by monitor. */
@Stateless
public class Checks {

    @Inject
    CheckWriter writer;

    @Inject
    CheckReader reader;

    @Inject
    LatencyReader latencies;

    @Inject
    Plans plans;

    @Inject
    Clock clock;

    /** Joins the caller's transaction, so that a chunk commits as one. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(Collection<CheckRow> rows) throws SQLException {
        writer.insert(rows);
    }

    /** Checks of a monitor with a slot in {@code [from, before)}, newest first. */
    public List<Check> list(long tenantId, long monitorId, Instant from, Instant before, int limit) {
        try {
            return reader.read(tenantId, monitorId, readable(tenantId, from), before, limit);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** How fast a monitor answered in consecutive steps of {@code [from, to)}; steps without an answer are left out. */
    public List<LatencyStep> latency(long tenantId, long monitorId, Instant from, Instant to, Duration step) {
        try {
            return latencies.read(tenantId, monitorId, readable(tenantId, from), to, step);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Days are dropped for all tenants at once; what a tenant's plan does not keep as long is out of its reach until then. */
    private Instant readable(long tenantId, Instant from) {
        var kept = clock.instant().minus(Duration.ofDays(plans.recent(tenantId).retentionDays()));
        return from.isBefore(kept) ? kept : from;
    }

    private static DomainException unreadable(SQLException cause) {
        return DomainException.unavailable("checks", "The checks cannot be read.", cause);
    }
}
