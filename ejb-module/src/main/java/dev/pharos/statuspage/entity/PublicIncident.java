package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An incident as everybody may see it.
 *
 * @param impact none, minor, major or critical
 * @param status investigating, identified, monitoring, resolved or postmortem
 * @param resolvedAt null while it is open
 * @param services the public ones among those it is about
 * @param updates newest first
 */
public record PublicIncident(
        UUID id,
        String title,
        String impact,
        String status,
        Instant startedAt,
        Instant resolvedAt,
        Instant createdAt,
        Instant updatedAt,
        List<Affected> services,
        List<PublicUpdate> updates) {

    private static final Set<String> OVER = Set.of("resolved", "postmortem");

    public PublicIncident {
        services = List.copyOf(services);
        updates = List.copyOf(updates);
    }

    public boolean isActive() {
        return !OVER.contains(status);
    }
}
