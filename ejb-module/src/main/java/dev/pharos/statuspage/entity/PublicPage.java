package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The page itself.
 *
 * @param tenantId internal, for keys
 * @param id of the organization
 * @param name of the organization
 * @param passwordHash null unless the page has a password
 * @param logoTag changes with the logo; null without one
 * @param foundedAt before it there is no history
 */
public record PublicPage(
        long tenantId,
        UUID id,
        String slug,
        String name,
        PageSettings settings,
        String passwordHash,
        String logoTag,
        Instant foundedAt,
        Instant updatedAt) {

    public String title() {
        return settings.title() == null ? name : settings.title();
    }

    public ZoneId zone() {
        return ZoneId.of(settings.timeZone());
    }

    public boolean isPublic() {
        return settings.access() == PageAccess.PUBLIC;
    }

    /** Whether it opens to whoever knows a password. */
    public boolean hasPassword() {
        return settings.access() == PageAccess.PASSWORD;
    }
}
