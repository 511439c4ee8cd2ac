package dev.pharos.identity.entity;

import java.time.Instant;

/**
 * An organization's login to its own database schema, which it may read.
 *
 * @param schema the schema; the login has the same name
 * @param createdAt when its password was made
 */
public record DatabaseLogin(String schema, Instant createdAt) {}
