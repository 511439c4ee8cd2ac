package dev.pharos.probing.batch;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.monitoring.entity.Checked;
import dev.pharos.platform.boundary.EventLog;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks somebody is looking at, as events: one row per tenant and commit. A check nobody looks at costs no event; it
 * is in its table anyway.
 */
final class CheckEvents {

    private CheckEvents() {}

    static List<EventLog.Entry> of(Judgement judged, Set<Long> lookedAt) {
        if (lookedAt.isEmpty()) {
            return List.of();
        }
        var status = new HashMap<Long, String>();
        for (Checked checked : judged.checked()) {
            status.put(checked.monitor().monitorId(), checked.after().status().text());
        }
        var byTenant = new HashMap<Long, JsonArrayBuilder>();
        for (var shot : judged.shots()) {
            var monitor = shot.watched.monitor;
            if (lookedAt.contains(monitor.tenantId())) {
                byTenant.computeIfAbsent(monitor.tenantId(), tenant -> JSON.createArrayBuilder())
                        .add(json(shot, status.get(monitor.monitorId())));
            }
        }
        return byTenant.entrySet().stream().map(CheckEvents::entry).toList();
    }

    private static EventLog.Entry entry(Map.Entry<Long, JsonArrayBuilder> tenant) {
        return new EventLog.Entry(
                tenant.getKey(), "check_recorded", tenant.getValue().build().toString());
    }

    private static JsonObjectBuilder json(Shot shot, String status) {
        var result = shot.result();
        var json = JSON.createObjectBuilder()
                .add("monitorId", shot.watched.monitor.uuid().toString())
                .add("slot", Instant.ofEpochMilli(shot.slotMs).toString())
                .add("checkedAt", Instant.ofEpochMilli(result.startedAtMs()).toString())
                .add("success", result.success())
                .add("status", status);
        add(json, "statusCode", result.statusCode());
        add(json, "latencyMs", result.latencyMs());
        if (!result.success()) {
            json.add(
                    "error",
                    JSON.createObjectBuilder()
                            .add("kind", result.error().text())
                            .add("message", result.message() == null ? "" : result.message()));
        }
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Integer value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
