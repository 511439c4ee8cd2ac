package dev.pharos.identity.entity;

import dev.pharos.tenancy.entity.Tenant;

/** Somebody who accepted an invitation. */
public record Joined(Tenant tenant, Account account, Role role) {}
