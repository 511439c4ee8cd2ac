package dev.pharos.identity.entity;

import dev.pharos.audit.entity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What a program was given, so that it can call on behalf of an organization. It belongs to the organization, not to whoever made it. */
@MappedSuperclass
public abstract class Grant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private UUID uuid;
    private String name;

    @Convert(converter = ScopesConverter.class)
    private Scopes scopes;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Grant() {}

    /** @param checked what may be stored */
    protected Grant(UUID uuid, Person creator, NewGrant checked, Instant now) {
        this.uuid = uuid;
        this.tenantId = creator.tenantId();
        this.name = checked.name();
        this.scopes = Scopes.known(checked.scopes());
        this.createdBy = creator.accountId();
        this.createdAt = now;
        this.expiresAt = checked.expiresAt();
    }

    /** As the audit log tells the program that has it. */
    public abstract Actor.Kind kind();

    /** The program that has it. */
    Machine machine(UUID tenant) {
        return new Machine(kind(), uuid, name, tenantId, tenant, Set.copyOf(scopes.names()));
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

    public Scopes scopes() {
        return scopes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null when it does not end by itself. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** May lag behind by a minute; null when it never was. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
