package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.DomainException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far people are with an incident, in the words of the Statuspage API. */
public enum IncidentStatus {
    INVESTIGATING,
    IDENTIFIED,
    MONITORING,
    RESOLVED,
    /** What was learned from it; comes after RESOLVED and is the last word. */
    POSTMORTEM;

    /** As it is written outside: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<IncidentStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    /** Whether it still hurts. */
    public boolean open() {
        return compareTo(RESOLVED) < 0;
    }

    /**
     * Whether an incident may go from here to there. While it is open people may change their minds, and what was resolved
     * too early opens again; to stay is no move, but more to say.
     */
    public boolean mayBecome(IncidentStatus next) {
        return switch (this) {
            case INVESTIGATING, IDENTIFIED, MONITORING -> next != POSTMORTEM;
            case RESOLVED -> true;
            case POSTMORTEM -> next == POSTMORTEM;
        };
    }

    /**
     * Refuses a move that is none.
     *
     * @throws DomainException INVALID, naming the field {@code status}
     */
    public void requireMove(IncidentStatus next) {
        if (!mayBecome(next)) {
            throw DomainException.invalid(
                    "status",
                    next == POSTMORTEM
                            ? "can be postmortem only after resolved"
                            : "cannot be " + next.text() + " after " + text());
        }
    }
}
