package dev.pharos.statuspage.control;

import dev.pharos.platform.entity.UtcTimestamps;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries of one connection, in few words. */
final class Rows {

    /** What a row becomes. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static <T> List<T> read(Connection connection, String sql, Reading<T> reading, Object... parameters)
            throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.length; index++) {
                select.setObject(
                        index + 1,
                        parameters[index] instanceof Instant instant ? UtcTimestamps.of(instant) : parameters[index]);
            }
            var found = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }

    /** Internal ids as a list for IN; zero stands for none. */
    static String list(Collection<Long> ids) {
        return ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return UtcTimestamps.instant(row.getObject(column, LocalDateTime.class));
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : UUID.fromString(text);
    }
}
