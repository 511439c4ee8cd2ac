package dev.pharos.identity.entity;

/**
 * A log-in that succeeded.
 *
 * @param caller who it is now
 * @param refreshToken the family's current token; null for a console session
 */
public record SignedIn(Person caller, Secret refreshToken) {}
