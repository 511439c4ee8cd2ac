package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PageDraft;
import dev.pharos.statuspage.entity.PageSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be written of a status page; what is absent is as usual.
 *
 * @param password of a page that asks for one; absent leaves the one there is
 */
@Schema(name = "StatusPageForm")
public record StatusPageForm(
        @Schema(maxLength = 100, nullable = true, example = "Acme status")
        String title,

        @Schema(maxLength = 2000, example = "Questions? *support@example.com*")
        String message,

        PageAccess access,

        @Schema(
                enumeration = {"auto", "en", "de"},
                example = "auto")
        String language,

        @Schema(example = "Europe/Berlin") String timeZone,

        @Schema(pattern = "#[0-9a-fA-F]{6}", example = "#1a5ad7")
        String accent,

        @Schema(minLength = 8, maxLength = 200, nullable = true, example = "open sesame")
        String password) {

    static StatusPageForm of(PageDraft draft) {
        var settings = draft.settings();
        return new StatusPageForm(
                settings.title(),
                settings.message(),
                settings.access(),
                settings.language(),
                settings.timeZone(),
                settings.accent(),
                draft.password());
    }

    PageDraft draft() {
        return new PageDraft(new PageSettings(title, message, access, language, timeZone, accent), password);
    }
}
