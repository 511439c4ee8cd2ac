package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be written of a team; both may be null or wrong until {@link #validated()} has been passed. */
public record TeamDraft(String name, String description) {

    public static final int MAX_NAME_LENGTH = 100;
    public static final int MAX_DESCRIPTION_LENGTH = 500;

    public static TeamDraft of(Team team) {
        return new TeamDraft(team.name(), team.description());
    }

    /** A copy in canonical form; refuses the input naming every wrong field. */
    public TeamDraft validated() {
        var title = name == null ? "" : name.strip();
        var text = description == null ? "" : description.strip();
        var errors = new ArrayList<FieldError>();
        if (title.isEmpty()) {
            errors.add(new FieldError("name", "is required"));
        }
        check("name", title, MAX_NAME_LENGTH, errors);
        check("description", text, MAX_DESCRIPTION_LENGTH, errors);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
        return new TeamDraft(title, text);
    }

    /** As the audit log tells it. */
    public Map<String, ?> told() {
        return Map.of("name", name, "description", description);
    }

    private static void check(String field, String text, int longest, List<FieldError> errors) {
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(field, "must have at most " + longest + " characters"));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(field, "must not contain control characters"));
        }
    }
}
