package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Session;
import java.time.Instant;
import java.util.UUID;

/**
 * A log-in of the caller.
 *
 * @param kind token or console
 * @param current whether this request came by it
 * @param address where it was opened
 * @param device what was used, as people recognise it
 * @param lastSeenAt may lag behind by a minute
 */
public record SessionJson(
        UUID id,
        String kind,
        boolean current,
        String address,
        String device,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {

    static SessionJson of(Session session, Person caller) {
        return new SessionJson(
                session.uuid(),
                session.kind().text(),
                session.uuid().equals(caller.session()),
                session.address(),
                session.device(),
                session.createdAt(),
                session.seenAt(),
                session.expiresAt());
    }
}
