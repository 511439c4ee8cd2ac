package dev.pharos.monitoring.entity;

import java.util.Map;

/** How many monitors of a tenant are in each status; a status nobody is in counts zero. */
public record MonitorCounts(Map<MonitorStatus, Long> byStatus) {

    public MonitorCounts {
        byStatus = Map.copyOf(byStatus);
    }

    public long of(MonitorStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    public long total() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
}
