package dev.pharos.probing.entity;

/**
 * One check as it is stored.
 *
 * @param slotMs when it was due, milliseconds since the epoch
 * @param lateMs how much later it started
 */
public record CheckRow(long tenantId, long monitorId, long slotMs, int lateMs, ProbeResult result) {}
