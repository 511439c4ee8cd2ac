package dev.pharos.identity.entity;

/**
 * Somebody says they forgot a password. Handled after they have been answered, so that the answer takes as long for an
 * address that nobody has.
 *
 * @param email as typed
 * @param page where a new password is chosen; the secret is appended to it
 * @param client who asks
 */
public record ResetRequested(String email, String page, ClientInfo client) {}
