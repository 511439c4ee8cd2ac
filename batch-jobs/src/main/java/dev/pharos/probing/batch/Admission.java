package dev.pharos.probing.batch;

import java.util.HashMap;
import java.util.Map;

/**
 * How many probes may be in flight: in all, for one tenant, and against one target, so that neither a tenant with a
 * thousand black holes nor a thousand monitors of one victim take the places of the others. Not thread-safe: the timetable
 * guards it.
 */
final class Admission {

    private final int most;
    private final int mostPerTenant;
    private final int mostPerTarget;
    private final Map<Long, Integer> byTenant = new HashMap<>();
    private final Map<String, Integer> byTarget = new HashMap<>();
    private int inFlight;

    Admission(int most, int mostPerTenant, int mostPerTarget) {
        this.most = most;
        this.mostPerTenant = mostPerTenant;
        this.mostPerTarget = mostPerTarget;
    }

    /** Takes a place if there is one. */
    boolean enter(Watched watched) {
        var tenant = byTenant.getOrDefault(watched.monitor.tenantId(), 0);
        var target = byTarget.getOrDefault(watched.targetKey, 0);
        if (inFlight >= most || tenant >= mostPerTenant || target >= mostPerTarget) {
            return false;
        }
        inFlight++;
        byTenant.put(watched.monitor.tenantId(), tenant + 1);
        byTarget.put(watched.targetKey, target + 1);
        return true;
    }

    void leave(Watched watched) {
        inFlight--;
        byTenant.computeIfPresent(watched.monitor.tenantId(), (key, count) -> count == 1 ? null : count - 1);
        byTarget.computeIfPresent(watched.targetKey, (key, count) -> count == 1 ? null : count - 1);
    }

    int inFlight() {
        return inFlight;
    }
}
