package dev.pharos.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something of one tenant that clients know by its UUID and change under optimistic locking. */
@MappedSuperclass
public abstract class TenantEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private UUID uuid;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    /** For JPA. */
    protected TenantEntity() {}

    protected TenantEntity(long tenantId, UUID uuid, Instant now) {
        this.tenantId = tenantId;
        this.uuid = uuid;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Notes when it was changed last. */
    protected final void changed(Instant now) {
        updatedAt = now;
    }

    /** The internal id: never leaves the house. */
    public final long id() {
        return id;
    }

    public final long tenantId() {
        return tenantId;
    }

    public final UUID uuid() {
        return uuid;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }

    /** Grows with every change; clients see it in the ETag. */
    public final int version() {
        return version;
    }
}
