package dev.pharos.statuspage.rest;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.statuspage.entity.PageSnapshot;
import jakarta.ejb.EJBException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What this node knows of the page of one slug. One caller reads it anew; others get what there is meanwhile. */
final class PageFile {

    private static final Logger LOG = System.getLogger(PageFile.class.getName());

    /** An unknown page may be founded soon; whoever asks for many must not keep the database busy. */
    private static final Duration UNKNOWN_FOR = Duration.ofSeconds(2);

    /** After a failure. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int BARE_BYTES = 500;

    private final String slug;
    private final Function<String, Optional<PageSnapshot>> reader;
    private final BooleanSupplier databaseIsThere;
    private final Runnable afterReading;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();
    private volatile Edition edition;
    private volatile long unknownSince;
    private volatile long failedAt;

    /** @param afterReading called when another edition is there */
    PageFile(
            String slug,
            Function<String, Optional<PageSnapshot>> reader,
            Runnable afterReading,
            BooleanSupplier databaseIsThere,
            Clock clock) {
        this.slug = slug;
        this.reader = reader;
        this.afterReading = afterReading;
        this.databaseIsThere = databaseIsThere;
        this.clock = clock;
    }

    /** Roughly what it takes in memory. */
    int bytes() {
        var known = edition;
        return known == null ? BARE_BYTES : BARE_BYTES + known.snapshot().bytes();
    }

    /** What was read before is old. */
    void outdate() {
        changes.incrementAndGet();
    }

    /**
     * The newest edition; empty where there is no such page.
     *
     * @throws DomainException UNAVAILABLE where the page was never read and cannot be
     */
    Optional<Edition> current() {
        var known = edition;
        if (known == null) {
            return isUnknown() ? Optional.empty() : readFirst();
        }
        if (isGood(known)) {
            return Optional.of(known);
        }
        if (!databaseIsThere.getAsBoolean() || isWithin(failedAt, PAUSE)) {
            edition = known.outdated();
            return Optional.of(edition);
        }
        return reading.tryLock() ? readAnew(known) : Optional.of(known);
    }

    /** The same, certainly read after this call. */
    Optional<Edition> again() {
        outdate();
        return current();
    }

    private boolean isUnknown() {
        return isWithin(unknownSince, UNKNOWN_FOR);
    }

    private boolean isGood(Edition known) {
        return known.changes() == changes.get()
                && known.isFresh(clock.instant())
                && (databaseIsThere.getAsBoolean() ? !known.isOutdated() : known.isOutdated());
    }

    private Optional<Edition> readFirst() {
        reading.lock();
        try {
            // Of all who waited for the lock the first one has asked for everybody.
            return edition != null || isUnknown() ? Optional.ofNullable(edition) : read();
        } finally {
            reading.unlock();
        }
    }

    /** Called with the lock. */
    private Optional<Edition> readAnew(Edition known) {
        try {
            return edition == known ? read() : Optional.ofNullable(edition);
        } catch (DomainException | EJBException outage) {
            failedAt = System.nanoTime();
            LOG.log(Level.DEBUG, "the last edition of " + slug + " stands", outage);
            edition = known.outdated();
            return Optional.of(edition);
        } finally {
            reading.unlock();
        }
    }

    private Optional<Edition> read() {
        var upTo = changes.get();
        var snapshot = reader.apply(slug);
        edition = snapshot.map(read -> Edition.of(read, upTo)).orElse(null);
        unknownSince = snapshot.isPresent() ? 0 : System.nanoTime();
        afterReading.run();
        return Optional.ofNullable(edition);
    }

    /** Zero is never. */
    private static boolean isWithin(long nanos, Duration time) {
        return nanos != 0 && System.nanoTime() - nanos < time.toNanos();
    }
}
