package dev.pharos.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What is prepared for incidents of one sort, so that nobody has to look for words when they come. */
@Entity
@Table(name = "incident_template")
public class IncidentTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private UUID uuid;
    private String name;
    private String title;

    @Convert(converter = ImpactConverter.class)
    private Impact impact;

    @Convert(converter = IncidentStatusConverter.class)
    private IncidentStatus status;

    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected IncidentTemplate() {}

    public IncidentTemplate(long tenantId, UUID uuid, TemplateDraft draft, Instant now) {
        this.tenantId = tenantId;
        this.uuid = uuid;
        this.createdAt = now;
        describe(draft, now);
    }

    /** Becomes what the draft says. */
    public void describe(TemplateDraft draft, Instant now) {
        name = draft.name();
        title = draft.title();
        impact = draft.impact();
        status = draft.status();
        body = draft.body();
        updatedAt = now;
    }

    public long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
