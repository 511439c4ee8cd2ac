package dev.pharos.identity.entity;

/**
 * Somebody could not log in by password. Whether there is such an account is not known here.
 *
 * @param email as it was typed, or null
 * @param organization id or slug of where they wanted to, or null
 */
public record LogInRefused(String email, String organization, ClientInfo client) {}
