package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One account's role in one tenant. */
@Entity
@Table(name = "membership")
@IdClass(Membership.Key.class)
public class Membership {

    /** The primary key in the form JPA 3.1 asks for, which cannot be a record yet. */
    public static class Key implements Serializable {

        private long tenantId;
        private long accountId;

        public Key() {}

        public Key(long tenantId, long accountId) {
            this.tenantId = tenantId;
            this.accountId = accountId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.tenantId == tenantId && key.accountId == accountId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tenantId, accountId);
        }
    }

    @Id
    @Column(name = "tenant_id")
    private long tenantId;

    @Id
    @Column(name = "account_id")
    private long accountId;

    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Version
    private int version;

    protected Membership() {}

    public Membership(long tenantId, long accountId, Role role, Instant createdAt) {
        this.tenantId = tenantId;
        this.accountId = accountId;
        this.role = role;
        this.createdAt = createdAt;
    }

    public long tenantId() {
        return tenantId;
    }

    public long accountId() {
        return accountId;
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** As of the last log-in that has been cleared away; null before. */
    public Instant seenAt() {
        return seenAt;
    }

    public int version() {
        return version;
    }

    public void become(Role other) {
        role = other;
    }
}
