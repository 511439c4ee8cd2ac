package dev.pharos.statuspage.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.TimeZones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a page looks and who may read it.
 *
 * @param title null for the name of the organization
 * @param message Markdown above the services
 * @param language of the page, or {@value #VISITORS} for what the visitor's browser asks for
 * @param accent {@code #rrggbb}
 */
public record PageSettings(
        String title, String message, PageAccess access, String language, String timeZone, String accent) {

    public static final String VISITORS = "auto";
    public static final Set<String> LANGUAGES = Set.of(VISITORS, "en", "de");

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_MESSAGE = 2000;

    /** Of a page that nobody has changed yet. */
    public static PageSettings standard() {
        return new PageSettings(null, "", PageAccess.PUBLIC, VISITORS, "UTC", Accent.STANDARD.text());
    }

    /**
     * In canonical form; what is absent is as usual.
     *
     * @throws DomainException naming every wrong field
     */
    public PageSettings validated() {
        var errors = new ArrayList<FieldError>();
        var usual = standard();
        var canonical = new PageSettings(
                title == null || title.isBlank() ? null : title.strip(),
                message == null ? usual.message : message.strip(),
                access == null ? usual.access : access,
                language == null ? usual.language : language,
                timeZone == null ? usual.timeZone : timeZone,
                accent == null
                        ? usual.accent
                        : Accent.parse(accent).map(Accent::text).orElse(""));
        canonical.check(errors);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
        return canonical;
    }

    private void check(List<FieldError> errors) {
        if (title != null && (title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl))) {
            errors.add(new FieldError("title", "must be one line of at most " + LONGEST_TITLE + " characters"));
        }
        if (message.length() > LONGEST_MESSAGE) {
            errors.add(new FieldError("message", "must be at most " + LONGEST_MESSAGE + " characters long"));
        }
        if (!LANGUAGES.contains(language)) {
            errors.add(new FieldError("language", "must be auto, en or de"));
        }
        if (!TimeZones.ids().contains(timeZone)) {
            errors.add(new FieldError("timeZone", "must be a time zone such as Europe/Berlin"));
        }
        if (accent.isEmpty()) {
            errors.add(new FieldError("accent", "must be a colour such as #1a5ad7"));
        }
    }

    /** For the audit log. */
    public Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("title", title == null ? "" : title);
        told.put("message", message);
        told.put("access", access.text());
        told.put("language", language);
        told.put("timeZone", timeZone);
        told.put("accent", accent);
        return told;
    }
}
