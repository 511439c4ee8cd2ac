package dev.pharos.tenancy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A host name that selects a tenant, for example {@code acme.pharos.local}. */
@Entity
@Table(name = "tenant_host")
public class TenantHost {

    @Id
    private String host;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected TenantHost() {}

    /** @param host lower case, without port */
    public TenantHost(String host, long tenantId, Instant createdAt) {
        this.host = host;
        this.tenantId = tenantId;
        this.createdAt = createdAt;
    }

    public String host() {
        return host;
    }

    public long tenantId() {
        return tenantId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
