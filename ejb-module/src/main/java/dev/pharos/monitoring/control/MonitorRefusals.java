package dev.pharos.monitoring.control;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

/** Why a change of a monitor is refused when somebody else was faster. */
public final class MonitorRefusals {

    /** The unique key that two equal monitors would break. */
    private static final String FINGERPRINT_KEY = "monitor_fingerprint";

    private MonitorRefusals() {}

    public static DomainException exists() {
        return new DomainException(
                Kind.CONFLICT, "monitor-exists", "A monitor with this target, type and settings exists already.");
    }

    public static DomainException stale() {
        return new DomainException(Kind.STALE, "stale", "The monitor was changed meanwhile; read it again.");
    }

    /** What the database refused, in the domain's words; anything else stays what it is. */
    static RuntimeException of(PersistenceException refused) {
        if (refused instanceof OptimisticLockException) {
            return because(stale(), refused);
        }
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(FINGERPRINT_KEY)) {
                return because(exists(), refused);
            }
        }
        return refused;
    }

    private static RuntimeException because(DomainException refusal, PersistenceException cause) {
        // The cause is set explicitly, so that logs can show it; the caller's message never carries SQL.
        return new DomainException(refusal.kind(), refusal.code(), refusal.getMessage(), cause);
    }
}
