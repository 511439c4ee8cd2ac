package dev.pharos.audit.console;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.audit.entity.AuditEntry;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One field of an entry, as people read it.
 *
 * @param before empty where there was nothing
 * @param after empty where nothing is left
 */
public record Difference(String field, String before, String after) {

    static List<Difference> of(AuditEntry entry) {
        var before = values(entry.before());
        var after = values(entry.after());
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .map(field -> new Difference(field, text(before.get(field)), text(after.get(field))))
                .toList();
    }

    private static JsonObject values(String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonArray list
                ? list.stream().map(Difference::text).collect(Collectors.joining(", "))
                : value.toString();
    }
}
