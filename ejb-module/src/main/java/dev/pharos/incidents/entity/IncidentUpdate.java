package dev.pharos.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One entry of an incident's timeline. */
@Entity
@Table(name = "incident_update")
public class IncidentUpdate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "incident_id")
    private long incidentId;

    private UUID uuid;

    @Convert(converter = IncidentStatusConverter.class)
    private IncidentStatus status;

    private String body;

    @Column(name = "author_kind")
    private String authorKind;

    /** As text: EclipseLink 4 cannot read a UUID that is null. */
    @Column(name = "author_id")
    private String authorId;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "created_at")
    private Instant createdAt;

    protected IncidentUpdate() {}

    /** What somebody says of an incident in the status that it has now. */
    public IncidentUpdate(Incident incident, UUID uuid, String body, Author author, Instant now) {
        this.tenantId = incident.tenantId();
        this.incidentId = incident.id();
        this.uuid = uuid;
        this.status = incident.status();
        this.body = body;
        this.authorKind = author.kind().text();
        this.authorId = author.id() == null ? null : author.id().toString();
        this.authorName = author.name();
        this.createdAt = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Says it in other words. */
    public void rephrase(String words) {
        this.body = words;
    }

    public long id() {
        return id;
    }

    public long incidentId() {
        return incidentId;
    }

    public UUID uuid() {
        return uuid;
    }

    public IncidentStatus status() {
        return status;
    }

    /** Markdown. */
    public String body() {
        return body;
    }

    public Author author() {
        return new Author(Author.Kind.of(authorKind), authorId == null ? null : UUID.fromString(authorId), authorName);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
