package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.Affected;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicMaintenance;
import dev.pharos.statuspage.entity.PublicPage;
import dev.pharos.statuspage.entity.PublicService;
import dev.pharos.statuspage.entity.PublicUpdate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A page in the shapes of the Statuspage API, version 2, so that its clients can read ours. */
final class StatuspageV2 {

    private static final int MOST = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private final PageSnapshot snapshot;
    private final PublicPage page;
    private final String url;

    /** @param base absolute address of the application */
    StatuspageV2(PageSnapshot snapshot, String base) {
        this.snapshot = snapshot;
        this.page = snapshot.page();
        this.url = base + "/status/" + page.slug();
    }

    /** The document of this name, such as {@code incidents/unresolved.json}. */
    Optional<Map<String, Object>> document(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "summary.json" -> summary();
                    case "status.json" -> with("status", status());
                    case "components.json" -> with("components", components());
                    case "incidents.json" -> incidents(snapshot.incidents());
                    case "incidents/unresolved.json" -> incidents(snapshot.active());
                    case "scheduled-maintenances.json" -> maintenances(newestFirst());
                    case "scheduled-maintenances/upcoming.json" -> maintenances(snapshot.upcoming());
                    case "scheduled-maintenances/active.json" -> maintenances(snapshot.running());
                    default -> null;
                });
    }

    private Map<String, Object> summary() {
        var document = with("components", components());
        document.put("incidents", snapshot.active().stream().map(this::incident).toList());
        document.put(
                "scheduled_maintenances",
                snapshot.maintenances().stream()
                        .filter(maintenance -> maintenance.isRunning() || maintenance.isUpcoming())
                        .map(this::maintenance)
                        .toList());
        document.put("status", status());
        return document;
    }

    private Map<String, Object> incidents(List<PublicIncident> incidents) {
        return with(
                "incidents", incidents.stream().limit(MOST).map(this::incident).toList());
    }

    private Map<String, Object> maintenances(List<PublicMaintenance> maintenances) {
        return with(
                "scheduled_maintenances",
                maintenances.stream().limit(MOST).map(this::maintenance).toList());
    }

    private List<PublicMaintenance> newestFirst() {
        return snapshot.maintenances().stream()
                .sorted((one, other) -> other.startsAt().compareTo(one.startsAt()))
                .toList();
    }

    private Map<String, Object> with(String name, Object content) {
        var document = new LinkedHashMap<String, Object>();
        document.put("page", page());
        document.put(name, content);
        return document;
    }

    private Map<String, Object> page() {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", page.id());
        json.put("name", page.title());
        json.put("url", url);
        json.put("time_zone", page.settings().timeZone());
        json.put("updated_at", time(snapshot.updatedAt()));
        return json;
    }

    private Map<String, Object> status() {
        var overall = snapshot.overall();
        return Map.of("indicator", overall.indicator(), "description", overall.description());
    }

    /** Each group before the services in it. */
    private List<Map<String, Object>> components() {
        var groups = new LinkedHashMap<String, List<PublicService>>();
        snapshot.services().stream()
                .filter(service -> service.group() != null)
                .forEach(service -> groups.computeIfAbsent(service.group(), name -> new ArrayList<>())
                        .add(service));
        var components = new ArrayList<Map<String, Object>>();
        groups.forEach((name, members) -> components.add(group(name, members)));
        snapshot.services().forEach(service -> components.add(component(service)));
        return components;
    }

    private Map<String, Object> group(String name, List<PublicService> members) {
        var first = members.get(0);
        var worst = members.stream()
                .max((one, other) -> one.status().compareTo(other.status()))
                .orElseThrow();
        var json = component(worst);
        json.put("id", groupId(name));
        json.put("name", name);
        json.put("created_at", time(first.createdAt()));
        json.put("position", first.position() + 1);
        json.put("description", null);
        json.put("showcase", false);
        json.put("start_date", null);
        json.put("group_id", null);
        json.put("group", true);
        json.put("components", members.stream().map(PublicService::id).toList());
        return json;
    }

    private Map<String, Object> component(PublicService service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", service.id());
        json.put("name", service.name());
        json.put("status", service.status().text());
        json.put("created_at", time(service.createdAt()));
        json.put("updated_at", time(service.updatedAt()));
        json.put("position", service.position() + 1);
        json.put("description", service.description().isEmpty() ? null : service.description());
        json.put("showcase", true);
        json.put(
                "start_date",
                LocalDate.ofInstant(service.createdAt(), page.zone()).toString());
        json.put("group_id", service.group() == null ? null : groupId(service.group()));
        json.put("page_id", page.id());
        json.put("group", false);
        json.put("only_show_if_degraded", false);
        return json;
    }

    /** Groups have no row of their own: the same name is the same group. */
    private UUID groupId(String name) {
        return UUID.nameUUIDFromBytes((page.id() + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> incident(PublicIncident incident) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", incident.id());
        json.put("name", incident.title());
        json.put("status", incident.status());
        json.put("created_at", time(incident.createdAt()));
        json.put("updated_at", time(incident.updatedAt()));
        json.put("monitoring_at", said(incident, "monitoring"));
        json.put("resolved_at", time(incident.resolvedAt()));
        json.put("impact", incident.impact());
        json.put("shortlink", url + "/incidents/" + incident.id());
        json.put("started_at", time(incident.startedAt()));
        json.put("page_id", page.id());
        json.put(
                "incident_updates",
                incident.updates().stream()
                        .map(update -> update(incident, update))
                        .toList());
        json.put("components", known(incident.services()));
        json.put("reminder_intervals", null);
        postmortem(incident, json);
        return json;
    }

    private static void postmortem(PublicIncident incident, Map<String, Object> json) {
        var last = incident.updates().stream()
                .filter(update -> update.status().equals("postmortem"))
                .findFirst();
        var at = last.map(PublicUpdate::createdAt).map(StatuspageV2::time).orElse(null);
        json.put("postmortem_body", last.map(PublicUpdate::body).orElse(null));
        json.put("postmortem_body_last_updated_at", at);
        json.put("postmortem_ignored", false);
        json.put("postmortem_published_at", at);
        json.put("postmortem_notified_subscribers", false);
        json.put("postmortem_notified_twitter", false);
    }

    private Map<String, Object> update(PublicIncident incident, PublicUpdate update) {
        var json = update(incident.id(), update.id(), update.status(), update.body(), update.createdAt());
        json.put(
                "affected_components",
                incident.services().isEmpty()
                        ? null
                        : incident.services().stream()
                                .map(StatuspageV2::affected)
                                .toList());
        return json;
    }

    private static Map<String, Object> affected(Affected service) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", service.id());
        json.put("name", service.name());
        json.put("old_status", service.status().text());
        json.put("new_status", service.status().text());
        return json;
    }

    /** Planned work says once what it is about: its first and only update. */
    private Map<String, Object> maintenance(PublicMaintenance maintenance) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", maintenance.id());
        json.put("name", maintenance.title());
        json.put("status", maintenance.status());
        json.put("created_at", time(maintenance.createdAt()));
        json.put("updated_at", time(maintenance.updatedAt()));
        json.put("monitoring_at", null);
        json.put("resolved_at", time(maintenance.completedAt()));
        json.put("impact", "maintenance");
        json.put("shortlink", url + "#maintenance-" + maintenance.id());
        json.put("started_at", time(maintenance.createdAt()));
        json.put("page_id", page.id());
        var said = update(
                maintenance.id(),
                UUID.nameUUIDFromBytes(maintenance.id().toString().getBytes(StandardCharsets.UTF_8)),
                "scheduled",
                maintenance.description(),
                maintenance.createdAt());
        said.put("affected_components", null);
        json.put("incident_updates", List.of(said));
        json.put("components", known(maintenance.services()));
        json.put("scheduled_for", time(maintenance.startsAt()));
        json.put("scheduled_until", time(maintenance.endsAt()));
        return json;
    }

    private static Map<String, Object> update(UUID incident, UUID id, String status, String body, Instant at) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", id);
        json.put("status", status);
        json.put("body", body);
        json.put("incident_id", incident);
        json.put("created_at", time(at));
        json.put("updated_at", time(at));
        json.put("display_at", time(at));
        json.put("deliver_notifications", true);
        json.put("custom_tweet", null);
        json.put("tweet_id", null);
        return json;
    }

    private List<Map<String, Object>> known(List<Affected> services) {
        return services.stream()
                .map(service -> snapshot.service(service.id()).orElse(null))
                .filter(Objects::nonNull)
                .map(this::component)
                .toList();
    }

    private static String said(PublicIncident incident, String status) {
        return incident.updates().stream()
                .filter(update -> update.status().equals(status))
                .map(PublicUpdate::createdAt)
                .min(Instant::compareTo)
                .map(StatuspageV2::time)
                .orElse(null);
    }

    private static String time(Instant instant) {
        return instant == null ? null : TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
