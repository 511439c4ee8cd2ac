package dev.pharos.identity.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A grant that counts, as the database said it a moment ago.
 *
 * @param id internal, for keys
 * @param machine whom it stands for
 * @param expiresAt null when it does not end by itself
 * @param lastUsedAt null when it never was
 */
public record LiveGrant(long id, Machine machine, Instant expiresAt, Instant lastUsedAt) {

    /** A use is noted at most this often, so that reading does not write. */
    public static final Duration NOTING = Duration.ofMinutes(1);

    /** @param tenant the id of the grant's organization as the outside knows it */
    public static LiveGrant of(Grant grant, UUID tenant) {
        return new LiveGrant(grant.id(), grant.machine(tenant), grant.expiresAt(), grant.lastUsedAt());
    }

    public boolean isAlive(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** Whether its use has to be noted again. */
    public boolean isUnnoted(Instant now) {
        return lastUsedAt == null || !lastUsedAt.plus(NOTING).isAfter(now);
    }

    /** The same with no more than these scopes. */
    public LiveGrant limitedTo(Scopes limit) {
        var scopes = new TreeSet<>(machine.scopes());
        scopes.retainAll(limit.names());
        return new LiveGrant(id, machine.with(scopes), expiresAt, lastUsedAt);
    }
}
