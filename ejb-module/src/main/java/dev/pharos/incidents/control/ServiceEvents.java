package dev.pharos.incidents.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.incidents.entity.ServiceView;
import dev.pharos.incidents.entity.StatusCause;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.EventTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Writes what happened to services into the event log, in the words of the WebSocket contract. */
@ApplicationScoped
public class ServiceEvents {

    @Inject
    EventLog log;

    public void created(ServiceView view) {
        log.append(
                view.service().tenantId(), "service_created", json(view).build().toString());
    }

    /** Of one tenant, as one row: the payload stands for one event each. */
    public void updated(List<ServiceView> views) {
        if (!views.isEmpty()) {
            var all = JSON.createArrayBuilder();
            views.forEach(view -> all.add(json(view)));
            log.append(
                    views.get(0).service().tenantId(),
                    "service_updated",
                    all.build().toString());
        }
    }

    public void updated(ServiceView view) {
        log.append(
                view.service().tenantId(), "service_updated", json(view).build().toString());
    }

    public void deleted(ServiceView view) {
        var service = view.service();
        var json = JSON.createObjectBuilder()
                .add("id", service.uuid().toString())
                .add("serviceId", service.uuid().toString())
                .add("name", service.name())
                .add("public", service.isPublic());
        log.append(service.tenantId(), "service_deleted", json.build().toString());
    }

    /** Not for clients: a monitor goes that these services follow, and takes with it that they did. */
    public void abandoned(long tenantId, List<UUID> services, StatusCause monitor) {
        var json = JSON.createObjectBuilder()
                .add("monitorId", monitor.id().toString())
                .add("name", monitor.name())
                .add(
                        "serviceIds",
                        JSON.createArrayBuilder(
                                services.stream().map(UUID::toString).toList()));
        log.append(tenantId, "service_monitor_gone", json.build().toString());
    }

    private static JsonObjectBuilder json(ServiceView view) {
        var service = view.service();
        return JSON.createObjectBuilder()
                .add("id", service.uuid().toString())
                .add("serviceId", service.uuid().toString())
                .add("name", service.name())
                .add("description", service.description())
                .add("group", text(service.group()))
                .add("position", service.position())
                .add("public", service.isPublic())
                .add("status", service.status().text())
                .add("teamId", text(view.teamId()))
                .add(
                        "monitorIds",
                        JSON.createArrayBuilder(view.monitorIds().stream()
                                .map(Objects::toString)
                                .toList()))
                .add("follow", service.follow().text())
                .add(
                        "requiredUp",
                        service.requiredUp() == null ? JsonValue.NULL : JSON.createValue(service.requiredUp()))
                .add("autoIncident", service.autoIncident())
                .add("statusSince", EventTimes.text(service.statusSince()));
    }

    private static JsonValue text(Object value) {
        return value == null ? JsonValue.NULL : JSON.createValue(value.toString());
    }
}
