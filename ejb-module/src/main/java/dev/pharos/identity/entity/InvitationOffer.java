package dev.pharos.identity.entity;

/**
 * What an invitation offers to whoever shows its secret.
 *
 * @param tenantId internal, of the organization
 * @param organization by its name
 * @param known whether there is an account with this address: its owner logs in, everybody else sets a password
 */
public record InvitationOffer(long tenantId, String organization, String email, Role role, boolean known) {}
