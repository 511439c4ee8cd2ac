package dev.pharos.probing.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.probing.control.CheckReader;
import dev.pharos.probing.control.CheckWriter;
import dev.pharos.probing.control.LatencyReader;
import dev.pharos.probing.entity.Check;
import dev.pharos.probing.entity.CheckRow;
import dev.pharos.probing.entity.LatencyStep;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

    /** Joins the caller's transaction, so that a chunk commits as one. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void add(Collection<CheckRow> rows) throws SQLException {
        writer.insert(rows);
    }

    /** Checks of a monitor with a slot in {@code [from, before)}, newest first. */
    public List<Check> list(long tenantId, long monitorId, Instant from, Instant before, int limit) {
        try {
            return reader.read(tenantId, monitorId, from, before, limit);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** How fast a monitor answered in consecutive steps of {@code [from, to)}; steps without an answer are left out. */
    public List<LatencyStep> latency(long tenantId, long monitorId, Instant from, Instant to, Duration step) {
        try {
            return latencies.read(tenantId, monitorId, from, to, step);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DomainException unreadable(SQLException cause) {
        return DomainException.unavailable("checks", "The checks cannot be read.", cause);
    }
}
