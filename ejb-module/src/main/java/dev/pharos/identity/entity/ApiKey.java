package dev.pharos.identity.entity;

import dev.pharos.audit.entity.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A key that a program shows with every call; stored as its hash. */
@Entity
@Table(name = "api_key")
public class ApiKey extends Grant {

    private static final int HINT_LENGTH = 8;

    private String hint;
    private byte[] hash;

    protected ApiKey() {}

    public ApiKey(UUID uuid, Person creator, NewGrant checked, Secret key, Instant now) {
        super(uuid, creator, checked, now);
        this.hash = key.hash();
        this.hint = key.text().substring(0, HINT_LENGTH);
    }

    /** The first characters, by which people tell keys apart. */
    public String hint() {
        return hint;
    }

    @Override
    public Actor.Kind kind() {
        return Actor.Kind.API_KEY;
    }
}
