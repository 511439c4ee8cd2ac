package dev.pharos.monitoring.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.audit.entity.Snapshot;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A monitor as the audit log may show it: what is sent to the target may hold secrets, so of headers and queries there are
 * names only, and of bodies that there is one.
 */
public final class MonitorSnapshot {

    private static final String SETTINGS = "settings.";
    private static final Pattern QUERY_VALUE = Pattern.compile("=[^&#]*");

    private MonitorSnapshot() {}

    public static Snapshot of(Monitor monitor) {
        var snapshot = Snapshot.EMPTY
                .with("name", monitor.name())
                .with("type", monitor.type().text())
                .with("target", monitor.target(), target(monitor.target()))
                .with("intervalSeconds", monitor.intervalSeconds())
                .with("timeoutMs", monitor.timeoutMs())
                .with("tags", List.copyOf(monitor.tags()));
        for (var setting : settings(monitor).entrySet()) {
            var value = setting.getValue();
            snapshot = snapshot.with(SETTINGS + setting.getKey(), value, shown(setting.getKey(), value));
        }
        return snapshot;
    }

    private static Object shown(String setting, JsonValue value) {
        return switch (setting) {
            case "headers" -> List.copyOf(value.asJsonObject().keySet());
            case "body" -> Snapshot.HIDDEN;
            default -> value;
        };
    }

    private static String target(String target) {
        var query = target.indexOf('?');
        return query < 0
                ? target
                : target.substring(0, query)
                        + QUERY_VALUE.matcher(target.substring(query)).replaceAll("=" + Snapshot.HIDDEN);
    }

    private static JsonObject settings(Monitor monitor) {
        try (var reader = JSON.createReader(new StringReader(monitor.settingsJson()))) {
            return reader.readObject();
        }
    }
}
