package dev.pharos.tenancy.entity;

import java.util.UUID;

/** An organization has another plan; fired in the transaction that changes it. */
public record PlanChanged(long tenantId, UUID tenant, String name, Plan before, Plan after) {}
