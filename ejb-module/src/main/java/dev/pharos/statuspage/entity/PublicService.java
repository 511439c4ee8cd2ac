package dev.pharos.statuspage.entity;

import dev.pharos.incidents.entity.ServiceStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A service that everybody may know of.
 *
 * @param group null where it stands alone
 * @param bars its last 90 days
 */
public record PublicService(
        UUID id,
        String name,
        String description,
        String group,
        int position,
        ServiceStatus status,
        Instant createdAt,
        Instant updatedAt,
        Bars bars) {}
