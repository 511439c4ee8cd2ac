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
 * @param updates the newest ones, newest first
 * @param earlier how many more there are, said before these
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
        List<PublicUpdate> updates,
        int earlier) {

    private static final Set<String> OVER = Set.of("resolved", "postmortem");

    public PublicIncident {
        services = List.copyOf(services);
        updates = List.copyOf(updates);
    }

    public boolean isActive() {
        return !OVER.contains(status);
    }

    /** Whether everything that was said is in it. */
    public boolean isWhole() {
        return earlier == 0;
    }

    /**
     * The same with what belongs to it.
     *
     * @param said how many updates there are, more than these perhaps
     */
    public PublicIncident with(List<Affected> affected, List<PublicUpdate> newest, int said) {
        return new PublicIncident(
                id,
                title,
                impact,
                status,
                startedAt,
                resolvedAt,
                createdAt,
                updatedAt,
                affected,
                newest,
                Math.max(0, said - newest.size()));
    }
}
