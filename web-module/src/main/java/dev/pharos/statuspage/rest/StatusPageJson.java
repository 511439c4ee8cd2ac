package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PageView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The settings of a status page.
 *
 * @param title null for the name of the organization
 * @param hasPassword whether one is set; it is never shown
 * @param hasLogo whether there is a picture in its head
 */
@Schema(name = "StatusPage")
public record StatusPageJson(
        String slug,
        @Schema(nullable = true) String title,
        String message,
        PageAccess access,
        String language,
        String timeZone,
        String accent,
        boolean hasPassword,
        boolean hasLogo,
        Instant updatedAt) {

    static StatusPageJson of(PageView view) {
        var settings = view.settings();
        return new StatusPageJson(
                view.slug(),
                settings.title(),
                settings.message(),
                settings.access(),
                settings.language(),
                settings.timeZone(),
                settings.accent(),
                view.hasPassword(),
                view.logoType() != null,
                view.updatedAt());
    }
}
