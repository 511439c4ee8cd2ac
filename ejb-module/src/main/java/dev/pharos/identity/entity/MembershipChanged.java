package dev.pharos.identity.entity;

/** Somebody joined or left an organization, or has another role there; fired in the transaction of the change. */
public record MembershipChanged(long tenantId, long accountId) {}
