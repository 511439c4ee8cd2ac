package dev.pharos.platform.boundary;

import dev.pharos.platform.entity.Absence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Which tenants somebody is looking at, on any node. Some events are only worth writing while somebody looks; the interest
 * outlives the last look by {@link Absence#KEPT}, so that a client that comes back has missed nothing.
 */
@ApplicationScoped
public class LiveInterest {

    private static final Logger LOG = System.getLogger(LiveInterest.class.getName());
    private static final long REFRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String KEEP = """
            INSERT INTO live_interest (tenant_id, expires_at) VALUES (?, UTC_TIMESTAMP(3) + INTERVAL ? SECOND)
            ON DUPLICATE KEY UPDATE expires_at = VALUES(expires_at)""";

    private record Known(Set<Long> tenants, long readAtNanos) {}

    @Inject
    DataSource database;

    private volatile Known known = new Known(Set.of(), System.nanoTime() - REFRESH_NANOS);

    /** Somebody looks at this tenant: call it at the beginning and, while it lasts, once a minute. */
    public void keep(long tenantId) throws SQLException {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(KEEP)) {
            upsert.setLong(1, tenantId);
            upsert.setLong(2, Absence.KEPT.toSeconds());
            upsert.executeUpdate();
        }
        known = new Known(known.tenants(), System.nanoTime() - REFRESH_NANOS);
    }

    /** The tenants somebody looks at, at most a second old. */
    public Set<Long> tenants() {
        var now = System.nanoTime();
        if (now - known.readAtNanos() >= REFRESH_NANOS) {
            known = new Known(read(), now);
        }
        return known.tenants();
    }

    private Set<Long> read() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT tenant_id FROM live_interest WHERE expires_at > UTC_TIMESTAMP(3)");
                var rows = query.executeQuery()) {
            var tenants = new HashSet<Long>();
            while (rows.next()) {
                tenants.add(rows.getLong(1));
            }
            return Set.copyOf(tenants);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "who is looking cannot be read, the last answer stands", e);
            return known.tenants();
        }
    }
}
