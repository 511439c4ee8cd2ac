package dev.pharos.audit.boundary;

import dev.pharos.audit.control.AuditVerifier;
import dev.pharos.audit.control.AuditWriter;
import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.Verification;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.entity.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What whoever runs an installation does with nothing but its database: no server has to run. */
public final class OperatorDesk {

    private static final String TENANTS = "SELECT id, uuid, name, slug, plan FROM tenant ORDER BY slug";
    private static final String TENANT = "SELECT id, uuid, name, slug, plan FROM tenant WHERE slug = ? FOR UPDATE";
    private static final String SET_PLAN =
            "UPDATE tenant SET plan = ?, updated_at = UTC_TIMESTAMP(6), version = version + 1 WHERE id = ?";

    private record Tenant(long id, UUID uuid, String name, String slug, Plan plan) {}

    /** What came of verifying the log of one organization. */
    public record Finding(String slug, Verification verification) {}

    private OperatorDesk() {}

    /** Verifies the logs of all organizations, or of one; empty when there is no such one. */
    public static List<Finding> verify(Connection database, Optional<String> slug) throws SQLException {
        var findings = new ArrayList<Finding>();
        for (var tenant : tenants(database, slug)) {
            findings.add(new Finding(tenant.slug(), AuditVerifier.verify(database, tenant.id())));
        }
        return findings;
    }

    /**
     * Gives an organization a plan, even one that is too small for what is there: that stays as it is, and only grows no
     * further.
     *
     * @return the plan before; empty when there is no such organization
     */
    public static Optional<Plan> setPlan(Connection database, String slug, Plan plan) throws SQLException {
        database.setAutoCommit(false);
        var tenant = tenants(database, Optional.of(slug)).stream().findFirst();
        if (tenant.isPresent() && tenant.get().plan() != plan) {
            store(database, tenant.get(), plan);
            AuditWriter.append(database, tenant.get().id(), seq -> entry(seq, tenant.get(), plan));
        }
        database.commit();
        return tenant.map(Tenant::plan);
    }

    private static void store(Connection database, Tenant tenant, Plan plan) throws SQLException {
        try (var update = database.prepareStatement(SET_PLAN)) {
            update.setString(1, plan.text());
            update.setLong(2, tenant.id());
            update.executeUpdate();
        }
    }

    private static AuditEntry entry(long seq, Tenant tenant, Plan plan) {
        return new AuditEntry(
                seq,
                Ids.next(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                Actor.system(),
                "organization.plan_changed",
                "organization",
                tenant.uuid(),
                tenant.name(),
                json(tenant.plan()),
                json(plan));
    }

    private static String json(Plan plan) {
        return "{\"plan\":\"" + plan.text() + "\"}";
    }

    private static List<Tenant> tenants(Connection database, Optional<String> slug) throws SQLException {
        try (var query = database.prepareStatement(slug.isPresent() ? TENANT : TENANTS)) {
            if (slug.isPresent()) {
                query.setString(1, slug.get());
            }
            var tenants = new ArrayList<Tenant>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    tenants.add(new Tenant(
                            row.getLong(1),
                            UUID.fromString(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            Plan.of(row.getString(5))));
                }
            }
            return tenants;
        }
    }
}
