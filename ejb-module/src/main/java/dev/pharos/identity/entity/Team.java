package dev.pharos.identity.entity;

import dev.pharos.platform.entity.TenantEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Some members of an organization, under one name. */
@Entity
@Table(name = "team")
public class Team extends TenantEntity {

    private String name;
    private String description;

    protected Team() {}

    public Team(long tenantId, UUID uuid, TeamDraft draft, Instant now) {
        super(tenantId, uuid, now);
        describe(draft, now);
    }

    /** Takes another name and description. */
    public void describe(TeamDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        changed(now);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }
}
