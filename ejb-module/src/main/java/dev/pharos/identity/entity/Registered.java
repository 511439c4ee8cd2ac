package dev.pharos.identity.entity;

import dev.pharos.tenancy.entity.Tenant;

/** A new organization and its owner. */
public record Registered(Tenant tenant, Account owner) {}
