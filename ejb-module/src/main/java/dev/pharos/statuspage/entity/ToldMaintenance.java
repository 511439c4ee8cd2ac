package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A maintenance as subscribers are told of it.
 *
 * @param body Markdown
 * @param services the public ones that it affects
 */
public record ToldMaintenance(
        UUID id,
        String title,
        String status,
        String body,
        Instant startsAt,
        Instant endsAt,
        List<ServiceChoice> services) {

    public ToldMaintenance {
        services = List.copyOf(services);
    }
}
