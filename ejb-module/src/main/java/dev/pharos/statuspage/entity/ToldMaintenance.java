package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An occurrence of planned work as subscribers are told of it.
 *
 * @param plan which maintenance it is an occurrence of
 * @param body Markdown
 * @param completedAt null before
 * @param services the public ones that it affects
 */
public record ToldMaintenance(
        UUID id,
        UUID plan,
        String title,
        String status,
        String body,
        Instant startsAt,
        Instant endsAt,
        Instant completedAt,
        Instant createdAt,
        Instant updatedAt,
        List<ServiceChoice> services) {

    public ToldMaintenance {
        services = List.copyOf(services);
    }
}
