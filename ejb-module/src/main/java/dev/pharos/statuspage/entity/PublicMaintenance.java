package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One occurrence of planned work as everybody may see it.
 *
 * @param plan which maintenance it is an occurrence of
 * @param description Markdown
 * @param status scheduled, in_progress, verifying or completed
 * @param completedAt null before
 * @param services the public ones among those it is about
 */
public record PublicMaintenance(
        UUID id,
        UUID plan,
        String title,
        String description,
        String status,
        Instant startsAt,
        Instant endsAt,
        Instant completedAt,
        Instant createdAt,
        Instant updatedAt,
        List<Affected> services) {

    public PublicMaintenance {
        services = List.copyOf(services);
    }

    public boolean isUpcoming() {
        return status.equals("scheduled");
    }

    public boolean isRunning() {
        return status.equals("in_progress") || status.equals("verifying");
    }
}
