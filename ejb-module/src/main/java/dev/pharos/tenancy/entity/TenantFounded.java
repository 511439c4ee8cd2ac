package dev.pharos.tenancy.entity;

/** A tenant was founded; fired in the transaction that founds it. */
public record TenantFounded(long tenantId, String slug) {}
