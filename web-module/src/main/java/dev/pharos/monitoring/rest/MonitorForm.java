package dev.pharos.monitoring.rest;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.monitoring.entity.MonitorDraft;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a client may write of a monitor; what is absent gets its default. */
@Schema(name = "MonitorForm", description = "What can be written of a monitor")
public record MonitorForm(
        @Schema(maxLength = 200, example = "Shop") String name,

        @Schema(
                enumeration = {"http", "keyword", "port"},
                example = "http")
        String type,

        @Schema(description = "A URL, or host:port for a port", example = "https://shop.example.com/health")
        String target,

        @Schema(defaultValue = "60") Integer intervalSeconds,
        @Schema(description = "At most the interval") Integer timeoutMs,

        @Schema(type = SchemaType.OBJECT, description = "By type; every field has a default")
        ObjectNode settings,

        List<String> tags) {

    static MonitorForm of(MonitorDraft draft) {
        return new MonitorForm(
                draft.name(),
                draft.type(),
                draft.target(),
                draft.intervalSeconds(),
                draft.timeoutMs(),
                (ObjectNode) JsonMapper.shared().readTree(draft.settings().toString()),
                draft.tags());
    }

    MonitorDraft draft() {
        return new MonitorDraft(name, type, target, intervalSeconds, timeoutMs, settingsJson(), tags);
    }

    private JsonObject settingsJson() {
        if (settings == null) {
            return null;
        }
        try (var reader = JSON.createReader(new StringReader(settings.toString()))) {
            return reader.readObject();
        }
    }
}
