package dev.pharos.identity.entity;

import dev.pharos.audit.entity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/** A program that trades its secret for short-lived tokens (RFC 6749 §4.4); its id is the {@code client_id}. */
@Entity
@Table(name = "oauth_client")
public class OAuthClient extends Grant {

    @Column(name = "secret_hash")
    private byte[] secretHash;

    protected OAuthClient() {}

    public OAuthClient(UUID uuid, Person creator, NewGrant checked, Secret secret, Instant now) {
        super(uuid, creator, checked, now);
        this.secretHash = secret.hash();
    }

    /** Whether this is the client's secret; how long the answer takes does not depend on how wrong it is. */
    public boolean isKnownBy(Secret presented) {
        return MessageDigest.isEqual(secretHash, presented.hash());
    }

    /** From now on the client is known by this secret only. */
    public void replaceSecret(Secret fresh) {
        this.secretHash = fresh.hash();
    }

    @Override
    public Actor.Kind kind() {
        return Actor.Kind.OAUTH_CLIENT;
    }
}
