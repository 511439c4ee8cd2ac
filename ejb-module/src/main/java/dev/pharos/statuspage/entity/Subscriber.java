package dev.pharos.statuspage.entity;

import dev.pharos.delivery.entity.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody, or a machine, who is told of what happens to an organization's services.
 *
 * @param number grows with each one
 * @param serviceIds those it is about; empty for all
 * @param invited by the team: is told although the page is not public
 * @param token by which each message lets go of it
 * @param failures deliveries given up in a row
 * @param confirmedAt null until the receiver has said yes
 */
public record Subscriber(
        long tenantId,
        long number,
        UUID id,
        Channel channel,
        String address,
        String language,
        Set<NewsKind> kinds,
        boolean allServices,
        boolean invited,
        Set<UUID> serviceIds,
        String token,
        int failures,
        Instant createdAt,
        Instant confirmedAt) {

    /** After so many failures in a row nothing is sent any more, until one of them is tried again and arrives. */
    public static final int PATIENCE = 5;

    /** Whether it is told anything. */
    public enum Status {
        PENDING,
        ACTIVE,
        SUSPENDED
    }

    public Subscriber {
        kinds = Set.copyOf(kinds);
        serviceIds = Set.copyOf(serviceIds);
    }

    public Status status() {
        if (confirmedAt == null) {
            return Status.PENDING;
        }
        return failures >= PATIENCE ? Status.SUSPENDED : Status.ACTIVE;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean wants(NewsKind kind) {
        return kinds.contains(kind);
    }

    public Set<String> kindNames() {
        return kinds.stream().map(NewsKind::text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the audit log tells it. */
    public Map<String, ?> told() {
        return Map.of(
                "channel",
                channel.text(),
                "address",
                address,
                "kinds",
                String.join(", ", kindNames()),
                "services",
                allServices ? "all" : Integer.toString(serviceIds.size()));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Subscriber[id=" + id + "]";
    }
}
