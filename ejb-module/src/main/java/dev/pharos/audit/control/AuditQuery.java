package dev.pharos.audit.control;

import dev.pharos.audit.entity.AuditFilter;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.entity.UtcTimestamps;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The condition that a filter comes to, always within one tenant.
 *
 * @param clause with placeholders
 * @param values for the placeholders, in order
 */
record AuditQuery(String clause, List<Object> values) {

    /** Where people look for a word. */
    private static final List<String> SEARCHED = List.of(
            "actor_name",
            "action",
            "object_name",
            "address",
            "COALESCE(before_values, '')",
            "COALESCE(after_values, '')");

    private static final String LIKE = " LIKE ? ESCAPE '!'";

    static AuditQuery of(long tenantId, AuditFilter filter) {
        return new AuditQuery("tenant_id = ?", List.of(tenantId))
                .and("action = ?", filter.action())
                .and("object_type = ?", filter.objectType())
                .and(
                        "object_id = ?",
                        filter.objectId() == null ? null : filter.objectId().toString())
                .and("at >= ?", filter.from() == null ? null : UtcTimestamps.of(filter.from()))
                .and("at < ?", filter.to() == null ? null : UtcTimestamps.of(filter.to()))
                .andActor(filter.actor())
                .andSearch(filter.search());
    }

    AuditQuery and(String condition, Object value) {
        return value == null ? this : andAll(condition, List.of(value));
    }

    int bind(PreparedStatement statement) throws SQLException {
        for (var index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
        return values.size();
    }

    private AuditQuery andActor(String actor) {
        if (actor == null) {
            return this;
        }
        return Ids.parse(actor)
                .map(UUID::toString)
                .map(id -> and("actor_id = ?", id))
                .orElseGet(() -> and("actor_name" + LIKE, pattern(actor)));
    }

    private AuditQuery andSearch(String search) {
        return search == null
                ? this
                : andAll(
                        "(" + String.join(LIKE + " OR ", SEARCHED) + LIKE + ")",
                        Collections.nCopies(SEARCHED.size(), pattern(search)));
    }

    private AuditQuery andAll(String condition, List<?> more) {
        var all = new ArrayList<>(values);
        all.addAll(more);
        return new AuditQuery(clause + " AND " + condition, all);
    }

    private static String pattern(String part) {
        return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
