package dev.pharos.audit.entity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an object looks like at one moment, for the audit log: each field as it is, to tell whether it changed, and as it may
 * be shown. Immutable.
 */
public final class Snapshot {

    /** Stands for a value that must not be written down. */
    public static final String HIDDEN = "[hidden]";

    private record Field(Object actual, Object shown) {}

    public static final Snapshot EMPTY = new Snapshot(Map.of());

    private final Map<String, Field> fields;

    private Snapshot(Map<String, Field> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** With a field that everybody who reads the log may see. */
    public Snapshot with(String name, Object value) {
        return with(name, new Field(value, value));
    }

    /** With a field whose value holds a secret; {@code shown} is what may be told of it. */
    public Snapshot with(String name, Object secret, Object shown) {
        return with(name, new Field(secret, shown));
    }

    private Snapshot with(String name, Field field) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new Snapshot(more);
    }

    /** All of it, as it may be shown; what is not set is left out. */
    public Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        fields.forEach((name, field) -> {
            if (field.shown() != null) {
                shown.put(name, field.shown());
            }
        });
        return shown;
    }

    /** The fields in which the other one differs, as they may be shown here: null where there is nothing here. */
    public Map<String, Object> differing(Snapshot other) {
        var shown = new LinkedHashMap<String, Object>();
        fields.forEach((name, field) -> {
            var counterpart = other.fields.get(name);
            if (counterpart == null || !Objects.equals(field.actual(), counterpart.actual())) {
                shown.put(name, field.shown());
            }
        });
        other.fields.keySet().stream().filter(name -> !fields.containsKey(name)).forEach(name -> shown.put(name, null));
        return shown;
    }
}
