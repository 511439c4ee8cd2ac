package dev.pharos.incidents.entity;

/**
 * The monitors of a service that opens incidents by itself say that it is operational again: fired in the transaction that
 * found it, with the organization locked.
 *
 * @param status OPERATIONAL
 */
public record ServiceRose(long tenantId, long serviceId, ServiceStatus status) {}
