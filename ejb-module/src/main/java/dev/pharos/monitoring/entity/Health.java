package dev.pharos.monitoring.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A monitor's status and the doubt about it. Immutable: every check yields the next one, and a check that agrees with a
 * steady status yields the same object. A status counts from the first check that spoke for it, once it is confirmed.
 *
 * @param status what is held to be true
 * @param sinceMs since when, in milliseconds since the epoch
 * @param doubt the latest checks, oldest first, starting with one that disagrees; empty while all agree
 */
public record Health(MonitorStatus status, long sinceMs, List<Observation> doubt) {

    private static final int UNKNOWNS = 2;

    public Health {
        doubt = List.copyOf(doubt);
    }

    public static Health of(MonitorStatus status, long sinceMs) {
        return new Health(status, sinceMs, List.of());
    }

    /** Whether the latest checks disagree with the status, so that looking again soon is worth it. */
    public boolean suspect() {
        return !doubt.isEmpty() && status != MonitorStatus.MAINTENANCE;
    }

    /** The health after one more check. */
    public Health after(Observation check, HealthRule rule) {
        if (status == MonitorStatus.MAINTENANCE) {
            // No check ends a maintenance; the latest one says where to begin afterwards.
            return new Health(status, sinceMs, List.of(check));
        }
        if (doubt.isEmpty() && agrees(check)) {
            return this;
        }
        var window = new ArrayList<>(doubt);
        window.add(check);
        trim(window, rule.window());
        var next = next(window, rule);
        return next == status ? new Health(status, sinceMs, window) : of(next, first(window, next, rule));
    }

    /** Nobody could look since {@code sinceMs}: what held before is no longer known. */
    public Health lost(long sinceMs) {
        return of(MonitorStatus.UNKNOWN, sinceMs);
    }

    /**
     * The maintenance is over at {@code atMs}: up or degraded if the latest check says so. What failed meanwhile says nothing
     * about now, so that the next checks have to find it.
     */
    public Health released(long atMs) {
        var latest =
                doubt.isEmpty() ? Verdict.UNKNOWN : doubt.get(doubt.size() - 1).verdict();
        return of(
                switch (latest) {
                    case UP -> MonitorStatus.UP;
                    case SLOW -> MonitorStatus.DEGRADED;
                    case DOWN, UNKNOWN -> MonitorStatus.UNKNOWN;
                },
                atMs);
    }

    /** In maintenance where that is wanted, and let go where it is not any more; what somebody has paused stays so. */
    public Health upkept(boolean wanted, long atMs) {
        if (!wanted) {
            return status == MonitorStatus.MAINTENANCE ? released(atMs) : this;
        }
        return status == MonitorStatus.MAINTENANCE || status == MonitorStatus.PAUSED
                ? this
                : of(MonitorStatus.MAINTENANCE, atMs);
    }

    private boolean agrees(Observation check) {
        return switch (status) {
            case UP -> check.verdict() == Verdict.UP;
            case DEGRADED -> check.verdict() == Verdict.SLOW;
            case DOWN -> check.verdict() == Verdict.DOWN;
            case UNKNOWN -> check.verdict() == Verdict.UNKNOWN;
            case PENDING, PAUSED, MAINTENANCE -> false;
        };
    }

    private void trim(List<Observation> window, int size) {
        while (window.size() > size || (!window.isEmpty() && agrees(window.get(0)))) {
            window.remove(0);
        }
    }

    private MonitorStatus next(List<Observation> window, HealthRule rule) {
        if (status != MonitorStatus.DOWN
                && count(window, rule.failureWindow(), verdict -> verdict == Verdict.DOWN) >= rule.failures()) {
            return MonitorStatus.DOWN;
        }
        if (count(window, UNKNOWNS, verdict -> verdict == Verdict.UNKNOWN) == UNKNOWNS) {
            return MonitorStatus.UNKNOWN;
        }
        if (status.open()) {
            return count(window, 1, Verdict::good) == 1 ? speed(window, 1) : status;
        }
        return status == MonitorStatus.DOWN ? recovered(window, rule) : tempo(window, rule);
    }

    private MonitorStatus recovered(List<Observation> window, HealthRule rule) {
        return count(window, rule.successWindow(), Verdict::good) >= rule.successes()
                ? speed(window, rule.successWindow())
                : status;
    }

    /** UP or DEGRADED, for a monitor that answers. */
    private MonitorStatus tempo(List<Observation> window, HealthRule rule) {
        if (status == MonitorStatus.UP
                && count(window, rule.failureWindow(), verdict -> verdict == Verdict.SLOW) >= rule.failures()) {
            return MonitorStatus.DEGRADED;
        }
        if (status == MonitorStatus.DEGRADED
                && count(window, rule.successWindow(), verdict -> verdict == Verdict.UP) >= rule.successes()) {
            return MonitorStatus.UP;
        }
        return status;
    }

    private static MonitorStatus speed(List<Observation> window, int size) {
        var slow = count(window, size, verdict -> verdict == Verdict.SLOW);
        var fast = count(window, size, verdict -> verdict == Verdict.UP);
        return slow > fast ? MonitorStatus.DEGRADED : MonitorStatus.UP;
    }

    private static int count(List<Observation> window, int size, Predicate<Verdict> wanted) {
        return (int) latest(window, size).stream()
                .map(Observation::verdict)
                .filter(wanted)
                .count();
    }

    private static List<Observation> latest(List<Observation> window, int size) {
        return window.subList(Math.max(0, window.size() - size), window.size());
    }

    /** When the first of the checks that decided spoke for the new status. */
    private long first(List<Observation> window, MonitorStatus next, HealthRule rule) {
        return latest(window, deciding(next, rule)).stream()
                .filter(check -> speaksFor(check.verdict(), next))
                .mapToLong(Observation::atMs)
                .findFirst()
                .orElseThrow();
    }

    /** How many of the latest checks decided for the new status. */
    private int deciding(MonitorStatus next, HealthRule rule) {
        if (next == MonitorStatus.UNKNOWN) {
            return UNKNOWNS;
        }
        if (next == MonitorStatus.DOWN || status == MonitorStatus.UP) {
            return rule.failureWindow();
        }
        return status.open() ? 1 : rule.successWindow();
    }

    private static boolean speaksFor(Verdict verdict, MonitorStatus next) {
        return switch (next) {
            case UP -> verdict.good();
            case DEGRADED -> verdict == Verdict.SLOW;
            case DOWN -> verdict == Verdict.DOWN;
            case UNKNOWN -> verdict == Verdict.UNKNOWN;
            case PENDING, PAUSED, MAINTENANCE -> false;
        };
    }
}
