package dev.pharos.tenancy.entity;

import java.util.Optional;

/** What an organization may be called. */
public final class TenantName {

    public static final int MAX_LENGTH = 100;

    private TenantName() {}

    /** The form in which a name is kept. */
    public static String canonical(String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * The rule a name breaks, or empty when it is fine.
     *
     * @param name in its canonical form
     */
    public static Optional<String> violation(String name) {
        if (name.isEmpty()) {
            return Optional.of("is required");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            return Optional.of("must have at most " + MAX_LENGTH + " characters");
        }
        return name.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of("must not contain control characters")
                : Optional.empty();
    }
}
