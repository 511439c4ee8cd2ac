package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An incident as subscribers are told of it.
 *
 * @param first what was said first
 * @param updates the newest ones, newest first
 * @param services the public ones that it affects
 */
public record ToldIncident(
        UUID id,
        String title,
        String impact,
        String status,
        Instant startedAt,
        Instant resolvedAt,
        Instant createdAt,
        Instant updatedAt,
        Update first,
        List<Update> updates,
        List<ServiceChoice> services) {

    /** One entry of the timeline; the body is Markdown. */
    public record Update(UUID id, String status, String body, Instant createdAt) {}

    public ToldIncident {
        updates = List.copyOf(updates);
        services = List.copyOf(services);
    }
}
