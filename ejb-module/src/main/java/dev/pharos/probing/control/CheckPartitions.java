package dev.pharos.probing.control;

import dev.pharos.platform.boundary.LongStatements;
import dev.pharos.probing.entity.DayPartitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Makes the partitions of the days to come and drops those past retention: no row is ever deleted one by one. */
@ApplicationScoped
public class CheckPartitions {

    private static final String LOCK = "pharos_check_partitions";

    @Inject
    DataSource database;

    /** Does nothing when another node is at it. */
    public void keep(LocalDate today, int keepDays) throws SQLException {
        try (var connection = LongStatements.of(database).getConnection()) {
            if (!ask(connection, "SELECT GET_LOCK('" + LOCK + "', 0)")) {
                return;
            }
            try {
                var existing = existing(connection);
                make(connection, existing, today);
                drop(connection, existing, today, keepDays);
            } finally {
                ask(connection, "SELECT RELEASE_LOCK('" + LOCK + "')");
            }
        }
    }

    private static void make(Connection connection, Set<String> existing, LocalDate today) throws SQLException {
        var missing = DayPartitions.missing(existing, today);
        if (missing.isEmpty()) {
            return;
        }
        var days = missing.stream()
                .map(day -> "PARTITION " + DayPartitions.name(day) + " VALUES LESS THAN ('" + day.plusDays(1) + "')")
                .collect(Collectors.joining(", "));
        execute(
                connection,
                "ALTER TABLE check_result REORGANIZE PARTITION p_rest INTO (" + days
                        + ", PARTITION p_rest VALUES LESS THAN (MAXVALUE))");
    }

    private static void drop(Connection connection, Set<String> existing, LocalDate today, int keepDays)
            throws SQLException {
        var expired = DayPartitions.expired(existing, today, keepDays);
        if (!expired.isEmpty()) {
            execute(connection, "ALTER TABLE check_result DROP PARTITION " + String.join(", ", expired));
        }
    }

    private static Set<String> existing(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT partition_name FROM information_schema.partitions"
                        + " WHERE table_schema = DATABASE() AND table_name = 'check_result'");
                var rows = query.executeQuery()) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var query = connection.prepareStatement(question);
                var rows = query.executeQuery()) {
            return rows.next() && rows.getInt(1) == 1;
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
