package dev.pharos.platform.entity;

import dev.pharos.platform.entity.DomainException.FieldError;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the fields of a JSON object that somebody sent and collects everything that is wrong with them. A wrong field reads
 * as its default, so that one pass finds all errors.
 */
public final class JsonFields {

    private final JsonObject object;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();

    /**
     * @param path what stands before a field's name in an error, for example {@code settings.}
     * @param errors where errors go
     */
    public JsonFields(JsonObject object, String path, List<FieldError> errors) {
        this.object = object == null ? JsonValue.EMPTY_JSON_OBJECT : object;
        this.path = path;
        this.errors = errors;
    }

    public String text(String name, String absent, int maxLength) {
        var value = value(name);
        if (value == null) {
            return absent;
        }
        if (!(value instanceof JsonString text)) {
            return refuse(name, "must be a text", absent);
        }
        return text.getString().length() > maxLength
                ? refuse(name, "must be at most " + maxLength + " characters long", absent)
                : text.getString();
    }

    public boolean flag(String name, boolean absent) {
        var value = value(name);
        if (value == null) {
            return absent;
        }
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> refuse(name, "must be true or false", absent);
        };
    }

    /** A whole number of {@code min} to {@code max}; null may be the default. */
    public Integer number(String name, Integer absent, int min, int max) {
        var value = value(name);
        if (value == null) {
            return absent;
        }
        var fits = value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().compareTo(BigDecimal.valueOf(min)) >= 0
                && number.bigDecimalValue().compareTo(BigDecimal.valueOf(max)) <= 0;
        return fits
                ? Integer.valueOf(((JsonNumber) value).intValue())
                : refuse(name, "must be a whole number from " + min + " to " + max, absent);
    }

    /** Texts, in their order. */
    public List<String> texts(String name, List<String> absent, int maxCount) {
        var value = value(name);
        if (value == null) {
            return absent;
        }
        if (!(value instanceof JsonArray array) || !array.stream().allMatch(JsonString.class::isInstance)) {
            return refuse(name, "must be a list of texts", absent);
        }
        return array.size() > maxCount
                ? refuse(name, "must hold at most " + maxCount + " entries", absent)
                : array.getValuesAs(JsonString::getString);
    }

    /** Texts by name, in their order. */
    public Map<String, String> textsByName(String name, int maxCount) {
        var value = value(name);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof JsonObject entries)
                || !entries.values().stream().allMatch(JsonString.class::isInstance)) {
            return refuse(name, "must be an object of texts", Map.of());
        }
        if (entries.size() > maxCount) {
            return refuse(name, "must hold at most " + maxCount + " entries", Map.of());
        }
        var texts = new LinkedHashMap<String, String>();
        entries.forEach((key, text) -> texts.put(key, ((JsonString) text).getString()));
        return texts;
    }

    /** Notes that a field breaks a rule and answers what to go on with. */
    public <T> T refuse(String name, String rule, T instead) {
        errors.add(new FieldError(path + name, rule));
        return instead;
    }

    /** Call last: every field that nobody asked for is an error. */
    public void refuseUnknown() {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(name, "is unknown", null));
    }

    private JsonValue value(String name) {
        known.add(name);
        var value = object.get(name);
        return value == null || value == JsonValue.NULL ? null : value;
    }
}
