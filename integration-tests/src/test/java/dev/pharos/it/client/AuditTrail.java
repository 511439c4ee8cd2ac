package dev.pharos.it.client;

import dev.pharos.it.server.PharosServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the audit log holds about one thing, as it lies in the database.
 *
 * @param deeds actions and the kinds of those who did them, in order
 * @param values all that was written down of before and after
 */
public record AuditTrail(List<String> deeds, String values) {

    public static AuditTrail of(PharosServer server, String objectId) throws SQLException {
        try (var connection = server.database().open();
                var query = connection.prepareStatement("SELECT action, actor_kind, before_values, after_values"
                        + " FROM audit_entry WHERE object_id = ? ORDER BY seq")) {
            query.setString(1, objectId);
            var deeds = new ArrayList<String>();
            var values = new StringBuilder();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    deeds.add(rows.getString(1) + " by " + rows.getString(2));
                    values.append(rows.getString(3)).append(rows.getString(4));
                }
            }
            return new AuditTrail(deeds, values.toString());
        }
    }
}
