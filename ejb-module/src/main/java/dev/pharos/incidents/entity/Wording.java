package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Checks the texts of one form, and tells at the end all that is wrong with them. */
final class Wording {

    static final int MAX_TITLE_LENGTH = 200;
    static final int MAX_BODY_LENGTH = 25_000;

    private final List<FieldError> errors = new ArrayList<>();

    /** One line that has to be there. */
    String line(String field, String text, int longest) {
        var line = text == null ? "" : text.strip();
        if (line.isEmpty()) {
            wrong(field, "is required");
        }
        if (line.codePoints().anyMatch(Character::isISOControl)) {
            wrong(field, "must not contain control characters");
        }
        return atMost(field, line, longest);
    }

    /** Markdown that has to be there. */
    String body(String field, String text) {
        var body = optionalBody(field, text);
        if (body.isEmpty()) {
            wrong(field, "is required");
        }
        return body;
    }

    /** Markdown, or an empty text. */
    String optionalBody(String field, String text) {
        var body = text == null ? "" : text.strip();
        if (body.codePoints().anyMatch(Wording::isUnprintable)) {
            wrong(field, "must not contain control characters");
        }
        return atMost(field, body, MAX_BODY_LENGTH);
    }

    void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** @throws DomainException INVALID, naming every wrong field */
    void require() {
        if (!errors.isEmpty()) {
            throw DomainException.invalid(List.copyOf(errors));
        }
    }

    private String atMost(String field, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "must have at most " + longest + " characters");
        }
        return text;
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
