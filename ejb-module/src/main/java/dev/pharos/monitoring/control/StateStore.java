package dev.pharos.monitoring.control;

import dev.pharos.monitoring.entity.Checked;
import dev.pharos.monitoring.entity.Observation;
import dev.pharos.platform.entity.UtcTimestamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** Writes the state of monitors in bulk: the part of a check's cost that is not the check. */
@ApplicationScoped
public class StateStore {

    /**
     * One statement for all: a row costs the database a fifth of what an UPDATE of its own costs, and half of what the
     * driver's bulk protocol makes it (docs/performance.md).
     */
    private static final String TOUCH = """
            UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
                tenant_id INT UNSIGNED PATH '$[0]', monitor_id INT UNSIGNED PATH '$[1]', checked_at DATETIME(3) PATH '$[2]',
                latency_ms SMALLINT UNSIGNED PATH '$[3]', doubt VARCHAR(255) PATH '$[4]')) news
              STRAIGHT_JOIN monitor_state s ON s.tenant_id = news.tenant_id AND s.monitor_id = news.monitor_id
            SET s.last_checked_at = news.checked_at, s.last_latency_ms = news.latency_ms, s.doubt = news.doubt""";

    private static final String MOVE = """
            UPDATE monitor_state SET status = ?, since = ?, doubt = ?
            WHERE tenant_id = ? AND monitor_id = ? AND status = ?""";

    @Inject
    DataSource database;

    /** The last check of each monitor, and the doubt it left; the checks of one monitor come in their order. */
    public void touch(Collection<Checked> checks) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(TOUCH)) {
            update.setString(1, json(checks));
            update.executeUpdate();
        }
    }

    /**
     * One entry per monitor, its last check: a joined UPDATE changes a row once, whichever of several matches comes first.
     * Numbers, times and names of verdicts: nothing that would have to be escaped.
     */
    static String json(Collection<Checked> checks) {
        var last = new LinkedHashMap<Long, Checked>();
        checks.forEach(check -> last.put(check.monitor().monitorId(), check));
        var json = new StringJoiner(",", "[", "]");
        for (var check : last.values()) {
            var doubt = Observation.write(check.after().doubt());
            json.add("[" + check.monitor().tenantId() + "," + check.monitor().monitorId() + ",\""
                    + UtcTimestamps.ofEpochMilli(check.atMs()) + "\"," + check.latencyMs() + ","
                    + (doubt == null ? "null" : "\"" + doubt + "\"") + "]");
        }
        return json.toString();
    }

    /** Moves one monitor from the status it had; answers false when it has another one by now. */
    public boolean move(Checked check) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(MOVE)) {
            update.setString(1, check.after().status().text());
            update.setObject(2, UtcTimestamps.ofEpochMilli(check.after().sinceMs()));
            update.setString(3, Observation.write(check.after().doubt()));
            update.setLong(4, check.monitor().tenantId());
            update.setLong(5, check.monitor().monitorId());
            update.setString(6, check.before().status().text());
            return update.executeUpdate() == 1;
        }
    }
}
