package dev.pharos.incidents.control;

import dev.pharos.platform.entity.UtcTimestamps;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** What several statements of this component have in common. */
final class Rows {

    private Rows() {}

    /** Ids of our own rows, for an {@code IN}; never empty, and 0 is nobody's. */
    static String ids(Collection<Long> ids) {
        return ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static String uuids(Collection<UUID> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            var value = values[index];
            if (value instanceof Instant instant) {
                statement.setObject(index + 1, UtcTimestamps.of(instant));
            } else {
                statement.setObject(index + 1, value instanceof UUID id ? id.toString() : value);
            }
        }
    }
}
