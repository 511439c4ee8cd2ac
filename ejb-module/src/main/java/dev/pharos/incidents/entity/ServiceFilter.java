package dev.pharos.incidents.entity;

import java.util.UUID;

/**
 * Which services of a tenant to list; null for all.
 *
 * @param group by its whole name
 */
public record ServiceFilter(String group, ServiceStatus status, Boolean isPublic, UUID teamId) {

    public static final ServiceFilter ALL = new ServiceFilter(null, null, null, null);
}
