package dev.pharos.monitoring.console;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.platform.entity.DomainException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A monitor as a form holds it, by the names its fields have in the API, so that a refusal finds the field. Lists are one
 * text: tags and status codes with commas, headers a line each.
 */
final class MonitorForm {

    private static final String SETTINGS = "settings.";
    private static final String HEADERS = "settings.headers";
    private static final List<String> NUMBERS =
            List.of("failures", "failureWindow", "successes", "successWindow", "degradedAfterMs");
    private static final List<String> FLAGS = List.of("followRedirects", "verifyTls");
    private static final List<String> KEYWORD_FLAGS = List.of("keywordPattern", "keywordInverted");

    private MonitorForm() {}

    /** A form as it is opened: what most people want. */
    static Map<String, Object> blank() {
        var values = new HashMap<String, Object>();
        values.put("type", MonitorType.HTTP.text());
        values.put("intervalSeconds", 60);
        values.put("timeoutMs", 10_000);
        values.put("settings.method", "GET");
        values.put("settings.acceptedStatus", "200-299");
        values.put("settings.followRedirects", true);
        values.put("settings.verifyTls", true);
        values.put("settings.failures", 2);
        values.put("settings.failureWindow", 3);
        values.put("settings.successes", 2);
        values.put("settings.successWindow", 3);
        return values;
    }

    static Map<String, Object> of(MonitorDraft draft) {
        var values = blank();
        values.put("name", draft.name());
        values.put("type", draft.type());
        values.put("target", draft.target());
        values.put("intervalSeconds", draft.intervalSeconds());
        values.put("timeoutMs", draft.timeoutMs());
        values.put("tags", String.join(", ", draft.tags()));
        draft.settings().forEach((name, value) -> values.put(SETTINGS + name, written(value)));
        return values;
    }

    /**
     * What the form says.
     *
     * @throws DomainException for a header that is no header; every other rule is the domain's
     */
    static MonitorDraft draft(Map<String, Object> values) {
        return new MonitorDraft(
                text(values, "name"),
                text(values, "type"),
                text(values, "target"),
                (Integer) values.get("intervalSeconds"),
                (Integer) values.get("timeoutMs"),
                settings(values),
                listed(values, "tags").toList());
    }

    private static JsonObject settings(Map<String, Object> values) {
        var settings = JSON.createObjectBuilder();
        NUMBERS.stream()
                .filter(name -> values.get(SETTINGS + name) != null)
                .forEach(name -> settings.add(name, (Integer) values.get(SETTINGS + name)));
        var type = text(values, "type");
        if (MonitorType.PORT.text().equals(type)) {
            return settings.build();
        }
        addWritten(settings, values, "method");
        settings.add("headers", headers(text(values, HEADERS)));
        settings.add(
                "acceptedStatus",
                JSON.createArrayBuilder(
                        listed(values, "settings.acceptedStatus").toList()));
        FLAGS.forEach(name -> settings.add(name, flag(values, name)));
        addWritten(settings, values, "body");
        if (MonitorType.KEYWORD.text().equals(type)) {
            addWritten(settings, values, "keyword");
            KEYWORD_FLAGS.forEach(name -> settings.add(name, flag(values, name)));
        }
        return settings.build();
    }

    /** An empty field is null here, and nothing in the settings: whether that is allowed is the domain's to say. */
    private static void addWritten(JsonObjectBuilder settings, Map<String, Object> values, String name) {
        var text = text(values, SETTINGS + name);
        if (text != null) {
            settings.add(name, text);
        }
    }

    private static JsonObject headers(String lines) {
        var headers = JSON.createObjectBuilder();
        lines(lines).forEach(line -> {
            var colon = line.indexOf(':');
            if (colon < 1) {
                throw DomainException.invalid(HEADERS, "must be one per line, each as Name: value");
            }
            headers.add(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return headers.build();
    }

    private static Object written(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NUMBER -> ((JsonNumber) value).intValue();
            case STRING -> ((JsonString) value).getString();
            case ARRAY ->
                ((JsonArray) value).getValuesAs(JsonString::getString).stream().collect(Collectors.joining(", "));
            case OBJECT ->
                value.asJsonObject().keySet().stream()
                        .map(name -> name + ": " + value.asJsonObject().getString(name))
                        .collect(Collectors.joining("\n"));
            case NULL -> null;
        };
    }

    private static Stream<String> listed(Map<String, Object> values, String name) {
        var text = text(values, name);
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Stream<String> lines(String text) {
        return text == null ? Stream.empty() : text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static boolean flag(Map<String, Object> values, String name) {
        return Boolean.TRUE.equals(values.get(SETTINGS + name));
    }

    private static String text(Map<String, Object> values, String name) {
        return (String) values.get(name);
    }
}
