package dev.pharos.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.MonitorView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A monitor as clients see it.
 *
 * @param settings JSON, complete with all defaults
 * @param lastCheckedAt null before the first check
 * @param lastLatencyMs null when the last check got no answer
 */
@Schema(name = "Monitor")
public record MonitorJson(
        UUID id,
        String name,
        MonitorType type,
        String target,
        int intervalSeconds,
        int timeoutMs,
        @Schema(type = SchemaType.OBJECT) @JsonRawValue String settings,
        List<String> tags,
        MonitorStatus status,
        boolean paused,
        Instant lastCheckedAt,
        Integer lastLatencyMs,
        Instant createdAt,
        Instant updatedAt) {

    public MonitorJson {
        tags = List.copyOf(tags);
    }

    static MonitorJson of(MonitorView view) {
        var monitor = view.monitor();
        var state = view.state();
        return new MonitorJson(
                monitor.uuid(),
                monitor.name(),
                monitor.type(),
                monitor.target(),
                monitor.intervalSeconds(),
                monitor.timeoutMs(),
                monitor.settingsJson(),
                monitor.tags(),
                state.status(),
                monitor.paused(),
                state.lastCheckedAt(),
                state.lastLatencyMs(),
                monitor.createdAt(),
                monitor.updatedAt());
    }
}
