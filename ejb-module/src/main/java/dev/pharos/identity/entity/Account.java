package dev.pharos.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person who can log in; what they may do is said by their memberships. */
@Entity
@Table(name = "account")
public class Account {

    /** In code points. */
    public static final int MAX_NAME_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private UUID uuid;
    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    /** Encrypted. */
    @Column(name = "totp_secret")
    private byte[] totpSecret;

    @Column(name = "totp_since")
    private Instant totpSince;

    @Column(name = "totp_step")
    private Long totpStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Account() {}

    /** The account is called by the local part of its address until its owner says otherwise. */
    public Account(UUID uuid, EmailAddress email, String passwordHash, Instant now) {
        this.uuid = uuid;
        this.email = email.text();
        this.name = email.local();
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public void rename(String newName, Instant now) {
        this.name = newName;
        this.updatedAt = now;
    }

    public void changePassword(String newHash, Instant now) {
        this.passwordHash = newHash;
        this.updatedAt = now;
    }

    /** Keeps the secret of a second factor that is not in force before its first code was shown. */
    public void prepareSecondFactor(byte[] encryptedSecret, Instant now) {
        this.totpSecret = encryptedSecret.clone();
        this.totpSince = null;
        this.totpStep = null;
        this.updatedAt = now;
    }

    /** From now on the password alone is not enough. The code that was shown has counted. */
    public void requireSecondFactor(long step, Instant now) {
        this.totpSince = now;
        this.totpStep = step;
        this.updatedAt = now;
    }

    public void dropSecondFactor(Instant now) {
        this.totpSecret = null;
        this.totpSince = null;
        this.totpStep = null;
        this.updatedAt = now;
    }

    /** Since when a log-in needs a code as well; empty when it needs none. */
    public Optional<Instant> secondFactorSince() {
        return Optional.ofNullable(totpSince);
    }

    /** The encrypted secret, in force or only prepared. */
    public Optional<byte[]> secondFactor() {
        return Optional.ofNullable(totpSecret).map(byte[]::clone);
    }

    public long id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }
}
