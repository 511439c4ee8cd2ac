package dev.pharos.statuspage.control;

import dev.pharos.platform.control.Jdbc;
import dev.pharos.statuspage.entity.ServiceChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The public services of an organization, as subscribers know them. */
@ApplicationScoped
public class SubscriptionServices {

    private static final String SELECT = "SELECT uuid, name, status FROM service WHERE tenant_id = ? AND public";

    @Inject
    Jdbc jdbc;

    /** All, in the order of the page. */
    public List<ServiceChoice> all(long tenantId) throws SQLException {
        return jdbc.list(SELECT + " ORDER BY position, id", SubscriptionServices::choice, tenantId);
    }

    /** Those of these that are public. */
    public List<ServiceChoice> of(long tenantId, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        var gaps = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return jdbc.list(
                SELECT + " AND uuid IN (" + gaps + ") ORDER BY position, id",
                SubscriptionServices::choice,
                Stream.concat(Stream.of(tenantId), ids.stream()).toArray());
    }

    private static ServiceChoice choice(ResultSet row) throws SQLException {
        return new ServiceChoice(
                UUID.fromString(row.getString("uuid")), row.getString("name"), row.getString("status"));
    }
}
