package dev.pharos.platform.control;

import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** SQL with its parameters in their order, in the transaction of whoever calls. Instants and ids are what columns hold. */
@ApplicationScoped
public class Jdbc {

    private static final int TOGETHER = 5_000;

    @Inject
    DataSource database;

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Answers how many rows it concerned. */
    public int update(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            fill(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Inserts many rows together; a few thousand at a time, for a statement that takes long counts as one that hangs. */
    public void updateAll(String sql, List<Object[]> rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            for (var from = 0; from < rows.size(); from += TOGETHER) {
                for (var row : rows.subList(from, Math.min(rows.size(), from + TOGETHER))) {
                    fill(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    public <T> List<T> list(String sql, Row<T> row, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            fill(statement, parameters);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        }
    }

    public <T> Optional<T> find(String sql, Row<T> row, Object... parameters) throws SQLException {
        return list(sql, row, parameters).stream().findFirst();
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, column(parameters[index]));
        }
    }

    private static Object column(Object value) {
        if (value instanceof Instant instant) {
            return UtcTimestamps.of(instant);
        }
        return value instanceof UUID id ? id.toString() : value;
    }
}
