package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;

/**
 * What of a status page shows in its mail.
 *
 * @param id of the organization, which is the page's
 * @param title as people know the page
 * @param accent {@code #rrggbb}
 * @param base the address of this installation, without a slash at its end
 */
public record Letterhead(
        long tenantId, UUID id, String slug, String title, String accent, ZoneId zone, boolean isPublic, String base) {

    public String page() {
        return base + "/status/" + slug;
    }

    public String incident(UUID incident) {
        return page() + "/incidents/" + incident;
    }

    /** @param occurrence of planned work */
    public String maintenance(UUID occurrence) {
        return page() + "#maintenance-" + occurrence;
    }

    /** The page on which a subscription is confirmed, changed and ended. */
    public String preferences(String token) {
        return base + "/subscription?token=" + token;
    }

    /** What mail programs call when somebody presses their button (RFC 8058). */
    public String unsubscribe(String token) {
        return base + "/api/public/subscriptions/unsubscribe?token=" + token;
    }

    public String time(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(zone)
                        .format(instant)
                + " "
                + DateTimeFormatter.ofPattern("z", language).withZone(zone).format(instant);
    }

    /** Seen from another address of this installation, such as the one a request came to. */
    public Letterhead reachedAt(String otherBase) {
        return new Letterhead(tenantId, id, slug, title, accent, zone, isPublic, otherBase);
    }
}
