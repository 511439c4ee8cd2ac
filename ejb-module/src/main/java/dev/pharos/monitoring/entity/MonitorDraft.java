package dev.pharos.monitoring.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/**
 * A monitor as somebody wrote it down: nothing checked yet, null where nothing was said.
 *
 * @param type {@code http}, {@code keyword} or {@code port}
 * @param target a URL, or {@code host:port} for a port
 * @param settings by type, see the settings table in the API documentation
 */
public record MonitorDraft(
        String name,
        String type,
        String target,
        Integer intervalSeconds,
        Integer timeoutMs,
        JsonObject settings,
        List<String> tags) {

    /** What a stored monitor would look like written down, as the ground for a partial change. */
    public static MonitorDraft of(Monitor monitor) {
        try (var reader = JSON.createReader(new StringReader(monitor.settingsJson()))) {
            return new MonitorDraft(
                    monitor.name(),
                    monitor.type().text(),
                    monitor.target(),
                    monitor.intervalSeconds(),
                    monitor.timeoutMs(),
                    reader.readObject(),
                    monitor.tags());
        }
    }
}
