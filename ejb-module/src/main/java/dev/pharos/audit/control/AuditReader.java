package dev.pharos.audit.control;

import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.AuditFilter;
import dev.pharos.audit.entity.ChainLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The queries for entries; every one names the tenant. */
@ApplicationScoped
public class AuditReader {

    private static final String SELECT = "SELECT " + AuditRows.COLUMNS + " FROM audit_entry WHERE ";
    private static final String NEWEST_FIRST = " ORDER BY seq DESC LIMIT ?";

    @Inject
    DataSource database;

    /**
     * Entries, newest first.
     *
     * @param before only those with a smaller number; null for all
     */
    public List<AuditEntry> list(long tenantId, AuditFilter filter, Long before, int limit) throws SQLException {
        var query = AuditQuery.of(tenantId, filter).and("seq < ?", before);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT + query.clause() + NEWEST_FIRST)) {
            var bound = query.bind(statement);
            statement.setInt(bound + 1, limit);
            return AuditRows.read(statement).stream().map(ChainLink::entry).toList();
        }
    }

    public Optional<AuditEntry> find(long tenantId, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT + "tenant_id = ? AND uuid = ?")) {
            statement.setLong(1, tenantId);
            statement.setString(2, id.toString());
            return AuditRows.read(statement).stream().map(ChainLink::entry).findFirst();
        }
    }

    /** The actions that entries name, for people to choose from. */
    public List<String> actions(long tenantId) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT DISTINCT action FROM audit_entry WHERE tenant_id = ? ORDER BY action")) {
            statement.setLong(1, tenantId);
            var actions = new ArrayList<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    actions.add(row.getString(1));
                }
            }
            return actions;
        }
    }
}
