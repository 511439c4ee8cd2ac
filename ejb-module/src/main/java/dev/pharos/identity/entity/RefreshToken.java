package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A refresh token as the server remembers it: its hash, and whether it has been used. */
@Entity
@Table(name = "refresh_token")
public class RefreshToken {

    @Id
    private byte[] hash;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RefreshToken() {}

    public RefreshToken(Secret secret, Session session, Instant now) {
        this.hash = secret.hash();
        this.sessionId = session.id();
        this.createdAt = now;
        this.expiresAt = session.expiresAt();
    }

    public long sessionId() {
        return sessionId;
    }

    public boolean isUsed() {
        return usedAt != null;
    }
}
