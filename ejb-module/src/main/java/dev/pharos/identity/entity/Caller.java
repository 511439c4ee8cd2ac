package dev.pharos.identity.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Who a request acts for, as the database says it now: a role that was taken away is gone here within seconds.
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
public record Caller(
        UUID session,
        SessionKind kind,
        long tenantId,
        UUID tenant,
        long accountId,
        UUID account,
        String email,
        Role role,
        Instant seenAt,
        Instant expiresAt) {}
