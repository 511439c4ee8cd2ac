package dev.pharos.monitoring.entity;

/**
 * Which monitors of a tenant to list.
 *
 * @param search part of the name or target, in any case; null for all
 * @param status null for all
 * @param type null for all
 * @param tag null for all
 */
public record MonitorFilter(String search, MonitorStatus status, MonitorType type, String tag) {

    public static final MonitorFilter ALL = new MonitorFilter(null, null, null, null);
}
