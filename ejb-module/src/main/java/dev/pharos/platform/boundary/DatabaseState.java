package dev.pharos.platform.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Silence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * What is known of the database: whether it answers, and whether it has the tables this code was written for. Asking costs
 * nothing and is possible while the application still starts.
 */
@ApplicationScoped
public class DatabaseState {

    /** Health reports an outage after this long. */
    private static final Duration READY = Duration.ofSeconds(2);

    /** Requests are turned away after this long: later, because a busy machine is not an outage. */
    private static final Duration SERVING = Duration.ofSeconds(4);

    @Inject
    Clock clock;

    private volatile Silence silence = Silence.UNHEARD;
    private volatile boolean refused;
    private volatile boolean migrated;

    /** Whether the database answered within the last two seconds, and has refused nothing since. */
    public boolean isReachable() {
        return !refused && silence.isShorterThan(READY, clock.instant());
    }

    /** Whether requests are served from the database: not, once it is known to be gone. */
    public boolean isServing() {
        return silence.isShorterThan(SERVING, clock.instant());
    }

    /**
     * Spares a request the wait for a database that is known to be gone.
     *
     * @throws DomainException UNAVAILABLE
     */
    public void requireReachable() {
        if (!isServing()) {
            throw DomainException.unavailable("database-unavailable", "The service is not available right now.", null);
        }
    }

    /** Whether the schema is the one this code was written for. */
    public boolean isMigrated() {
        return migrated;
    }

    /**
     * Whether a round of work makes sense: not before the schema is current, and not while the database is known to be gone,
     * when every round could only say so once more.
     */
    public boolean isWorkable() {
        return migrated && isServing();
    }

    /** Whoever asks the database for signs of life says so. */
    public void asked() {
        silence = silence.asked(clock.instant());
    }

    /** It answered. */
    public void answered() {
        silence = Silence.NONE;
        refused = false;
    }

    /** It refused, or could not be reached: health says so, requests go on trying as long as if it had not answered. */
    public void refused() {
        refused = true;
    }

    /** The schema was brought up to date. */
    public void migrated() {
        migrated = true;
    }
}
