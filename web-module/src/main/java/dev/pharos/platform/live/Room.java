package dev.pharos.platform.live;

import java.util.UUID;

/**
 * Where those are who listen to a status page.
 *
 * @param tenantId internal, for keys
 */
public record Room(long tenantId, UUID organization, String slug) {}
