package dev.pharos.incidents.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an occurrence of a maintenance has come; each follows the one before it. */
public enum MaintenanceStatus {
    SCHEDULED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** The work is done; whether it was done well is being looked at. */
    VERIFYING,
    COMPLETED;

    /** As it is written outside: lower_snake_case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MaintenanceStatus> parse(String text) {
        return Arrays.stream(values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    /** Whether services and monitors are in maintenance by it. */
    public boolean running() {
        return this == IN_PROGRESS || this == VERIFYING;
    }

    /**
     * Whether somebody may move it there. What has not begun cannot be completed: who does it twice would complete the next
     * occurrence unseen.
     */
    public boolean leadsTo(MaintenanceStatus next) {
        return switch (this) {
            case SCHEDULED -> next == IN_PROGRESS;
            case IN_PROGRESS -> next == VERIFYING || next == COMPLETED;
            case VERIFYING -> next == COMPLETED;
            case COMPLETED -> false;
        };
    }
}
