package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.TenantEntity;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What is prepared for incidents of one sort, so that nobody has to look for words when they come. */
@Entity
@Table(name = "incident_template")
public class IncidentTemplate extends TenantEntity {

    private String name;
    private String title;

    @Convert(converter = ImpactConverter.class)
    private Impact impact;

    @Convert(converter = IncidentStatusConverter.class)
    private IncidentStatus status;

    private String body;

    protected IncidentTemplate() {}

    public IncidentTemplate(long tenantId, UUID uuid, TemplateDraft draft, Instant now) {
        super(tenantId, uuid, now);
        describe(draft, now);
    }

    /** Becomes what the draft says. */
    public void describe(TemplateDraft draft, Instant now) {
        name = draft.name();
        title = draft.title();
        impact = draft.impact();
        status = draft.status();
        body = draft.body();
        changed(now);
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public Impact impact() {
        return impact;
    }

    public IncidentStatus status() {
        return status;
    }

    /** Markdown; may be empty. */
    public String body() {
        return body;
    }
}
