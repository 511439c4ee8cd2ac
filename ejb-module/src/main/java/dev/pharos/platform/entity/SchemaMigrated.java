package dev.pharos.platform.entity;

import java.time.Instant;

/**
 * The schema was brought up to date and nobody uses it yet: the moment to prepare what is easier while tables are idle.
 *
 * @param now when
 */
public record SchemaMigrated(Instant now) {}
