package dev.pharos.probing.batch;

import dev.pharos.monitoring.entity.WatchedMonitor;
import dev.pharos.probing.entity.ProbeSpec;

/**
 * A monitor in this node's timetable. The timetable guards when it is due and whether it is in flight; its health belongs
 * to the one thread that commits results.
 */
final class Watched {

    final WatchedMonitor monitor;
    final ProbeSpec spec;

    /** Of the shard's lease when the monitor was loaded: results of an older epoch are not written. */
    final long epoch;

    final String targetKey;

    /** When to look at it next; later than its slot only when there was no free place. */
    long dueMs;

    long slotMs;
    boolean inFlight;

    /** When a result of it was last settled, on the timetable's count. */
    long settledAt;

    /** Whether it stands in a queue for a place at its target. */
    boolean waiting;

    private volatile Known known;

    Watched(WatchedMonitor monitor, ProbeSpec spec, long epoch) {
        this.monitor = monitor;
        this.spec = spec;
        this.epoch = epoch;
        this.targetKey = targetKey(spec);
        this.known = Known.of(monitor);
    }

    private static String targetKey(ProbeSpec spec) {
        var port = spec instanceof ProbeSpec.Http http ? http.request().url().port() : ((ProbeSpec.Port) spec).port();
        return (spec.host() + ":" + port).intern();
    }

    Known known() {
        return known;
    }

    /** It takes the place of what was known of the monitor before it was edited. */
    void replace(Watched earlier) {
        known = known.replacing(earlier.known);
    }

    /** The check is in the database: from now on this is what is known. */
    void settle(Known committed) {
        known = committed;
    }
}
