package dev.pharos.monitoring.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.Transition;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.EventTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes what happened to monitors into the event log, in the words of the WebSocket contract. */
@ApplicationScoped
public class MonitorEvents {

    @Inject
    EventLog log;

    public void created(Monitor monitor, MonitorStatus status) {
        definition("monitor_created", monitor, status);
    }

    public void updated(Monitor monitor, MonitorStatus status) {
        definition("monitor_updated", monitor, status);
    }

    public void deleted(Monitor monitor) {
        log.append(
                monitor.tenantId(),
                "monitor_deleted",
                id(monitor.uuid()).add("name", monitor.name()).build().toString());
    }

    /** All monitors of a tenant are gone. */
    public void deleted(long tenantId, List<UUID> monitors) {
        log.append(monitors.stream()
                .map(monitor -> new EventLog.Entry(
                        tenantId, "monitor_deleted", id(monitor).build().toString()))
                .toList());
    }

    /** Not for clients: whichever node watches the monitor shall look at once. */
    public void checkRequested(Monitor monitor) {
        log.append(
                monitor.tenantId(),
                "monitor_check_requested",
                id(monitor.uuid()).build().toString());
    }

    /** Not for clients: whichever nodes watch these monitors shall take their status over at once. */
    public void held(List<Transition> transitions) {
        log.append(transitions.stream()
                .map(transition -> new EventLog.Entry(
                        transition.tenantId(),
                        "monitor_held",
                        id(transition.uuid()).build().toString()))
                .toList());
    }

    public void changed(List<Transition> transitions) {
        log.append(transitions.stream()
                .filter(transition -> transition.from() != null)
                .map(transition ->
                        new EventLog.Entry(transition.tenantId(), "monitor_status_changed", json(transition)))
                .toList());
    }

    private void definition(String type, Monitor monitor, MonitorStatus status) {
        var json = id(monitor.uuid())
                .add("name", monitor.name())
                .add("type", monitor.type().text())
                .add("target", monitor.target())
                .add("intervalSeconds", monitor.intervalSeconds())
                .add("tags", JSON.createArrayBuilder(monitor.tags()))
                .add("paused", monitor.paused())
                .add("status", status.text());
        log.append(monitor.tenantId(), type, json.build().toString());
    }

    private static String json(Transition transition) {
        return id(transition.uuid())
                .add("name", transition.name())
                .add("from", transition.from().text())
                .add("to", transition.to().text())
                .add("status", transition.to().text())
                .add("since", EventTimes.text(Instant.ofEpochMilli(transition.sinceMs())))
                .add("cause", transition.cause().name().toLowerCase(Locale.ROOT))
                .build()
                .toString();
    }

    private static JsonObjectBuilder id(UUID uuid) {
        return JSON.createObjectBuilder().add("id", uuid.toString()).add("monitorId", uuid.toString());
    }
}
