package dev.pharos.incidents.entity;

/**
 * The monitors of a service that opens incidents by itself say that it is out: fired in the transaction that found it, with
 * the organization locked. It is about what the monitors say, not about what is shown.
 *
 * @param status PARTIAL_OUTAGE or MAJOR_OUTAGE
 */
public record ServiceFell(long tenantId, long serviceId, ServiceStatus status) {}
