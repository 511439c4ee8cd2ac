package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody is asked by mail to join an organization. Whoever shows the secret of the mail may, once. */
@Entity
@Table(name = "invitation")
public class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private UUID uuid;
    private String email;
    private Role role;
    private byte[] hash;

    @Column(name = "invited_by")
    private Long invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Invitation() {}

    /** @param invitedBy internal id of an account; null when a program invites */
    public Invitation(
            long tenantId,
            UUID uuid,
            InvitationDraft draft,
            Secret secret,
            Long invitedBy,
            Instant now,
            Duration life) {
        this.tenantId = tenantId;
        this.uuid = uuid;
        this.email = draft.email();
        this.role = draft.role();
        this.hash = secret.hash();
        this.invitedBy = invitedBy;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
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

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Long invitedBy() {
        return invitedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** As the audit log tells it. */
    public Map<String, ?> told() {
        return Map.of("email", email, "role", role.text(), "expiresAt", expiresAt.toString());
    }
}
