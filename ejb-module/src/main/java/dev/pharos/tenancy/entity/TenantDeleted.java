package dev.pharos.tenancy.entity;

/** A tenant is deleted; fired in the transaction that deletes it, before its row goes. */
public record TenantDeleted(long tenantId, String slug) {}
