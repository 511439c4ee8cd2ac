package dev.pharos.identity.entity;

import dev.pharos.audit.entity.Actor;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A person who is logged in, as the database says it now: a role that was taken away is gone here within seconds.
 *
 * @param session the log-in behind the credential
 * @param kind what sort of log-in
 * @param tenantId internal, for keys
 * @param tenant the organization
 * @param accountId internal, for keys
 * @param account the person
 * @param email the person's address
 * @param role in this organization
 * @param seenAt the last noted use of the session; may lag behind by a minute
 * @param expiresAt when the session ends unless it is used
 */
public record Person(
        UUID session,
        SessionKind kind,
        long tenantId,
        UUID tenant,
        long accountId,
        UUID account,
        String email,
        Role role,
        Instant seenAt,
        Instant expiresAt)
        implements Caller {

    @Override
    public Set<String> granted() {
        return role.granted();
    }

    @Override
    public Actor actor(ClientInfo client) {
        return new Actor(Actor.Kind.USER, account, email, client.address(), client.userAgent());
    }
}
