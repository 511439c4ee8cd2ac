package dev.pharos.delivery.entity;

/** The row of a delivery that was due when somebody looked. */
public record Due(long tenantId, long id) {}
