package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Leave to choose a new password, given to whoever reads an account's mail. */
@Entity
@Table(name = "password_reset")
public class PasswordReset {

    /** How long the link in the mail is good. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    /** So that nobody's inbox is filled by others. */
    public static final int PER_DAY = 3;

    @Id
    private byte[] hash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected PasswordReset() {}

    public PasswordReset(Secret secret, Account account, Instant now) {
        this.hash = secret.hash();
        this.accountId = account.id();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    public long accountId() {
        return accountId;
    }

    public boolean isGood(Instant now) {
        return usedAt == null && expiresAt.isAfter(now);
    }
}
