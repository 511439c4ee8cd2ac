package dev.pharos.incidents.entity;

import dev.pharos.audit.entity.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;

/** A template with the services it names, in their order. */
public record TemplateView(IncidentTemplate template, List<Affected> services) {

    public TemplateView {
        services = List.copyOf(services);
    }

    /** As the audit log tells it. */
    public Snapshot snapshot() {
        var statuses = new LinkedHashMap<String, String>();
        services.forEach(
                service -> statuses.put(service.name(), service.status().text()));
        return Snapshot.EMPTY
                .with("name", template.name())
                .with("title", template.title())
                .with("impact", template.impact().text())
                .with("status", template.status().text())
                .with("body", template.body())
                .with("services", statuses);
    }
}
