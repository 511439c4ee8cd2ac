package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One log-in of one person into one organization: a family of refresh tokens, or one console cookie. */
@Entity
@Table(name = "session")
public class Session {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "account_id")
    private long accountId;

    private SessionKind kind;
    private String address;

    @Column(name = "user_agent")
    private String userAgent;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Session() {}

    public Session(UUID uuid, Membership member, SessionKind kind, ClientInfo client, Instant now, Instant expiresAt) {
        this.uuid = uuid;
        this.tenantId = member.tenantId();
        this.accountId = member.accountId();
        this.kind = kind;
        this.address = client.address();
        this.userAgent = client.userAgent();
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = expiresAt;
    }

    /** Notes a use, which moves the expiry on. */
    public void seen(Instant now, SessionKind.Life life) {
        this.seenAt = now;
        this.expiresAt = life.expiry(createdAt, now);
    }

    public void end(Instant now) {
        this.revokedAt = now;
    }

    public boolean isAlive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    public long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    public long tenantId() {
        return tenantId;
    }

    public long accountId() {
        return accountId;
    }

    public SessionKind kind() {
        return kind;
    }

    public String address() {
        return address;
    }

    /** What was used to log in, as people recognise it. */
    public String device() {
        return Device.of(userAgent);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
