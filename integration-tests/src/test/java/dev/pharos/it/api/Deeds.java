package dev.pharos.it.api;

import dev.pharos.it.client.Organization;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the audit log of an organization tells, from the database. */
final class Deeds {

    private Deeds() {}

    /** The actions, in their order. */
    static List<String> of(Organization organization) throws SQLException {
        try (var connection = organization.server().database().open();
                var select = connection.prepareStatement("SELECT action FROM audit_entry JOIN tenant"
                        + " ON tenant.id = audit_entry.tenant_id WHERE tenant.uuid = ? ORDER BY seq")) {
            select.setString(1, organization.id());
            var actions = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
            return actions;
        }
    }
}
