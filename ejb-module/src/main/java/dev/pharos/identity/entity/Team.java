package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Some members of an organization, under one name. */
@Entity
@Table(name = "team")
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private UUID uuid;
    private String name;
    private String description;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Team() {}

    public Team(long tenantId, UUID uuid, TeamDraft draft, Instant now) {
        this.tenantId = tenantId;
        this.uuid = uuid;
        this.createdAt = now;
        describe(draft, now);
    }

    /** Takes another name and description. */
    public void describe(TeamDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        updatedAt = now;
    }

    public long id() {
        return id;
    }

    public long tenantId() {
        return tenantId;
    }

    public UUID uuid() {
        return uuid;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
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
