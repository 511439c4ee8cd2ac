package dev.pharos.monitoring.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a list of monitors may be sorted by; the internal id breaks ties, so that pages neither overlap nor skip. */
public enum MonitorSort {
    CREATED("m.id", view -> String.valueOf(view.monitor().id()), Long::valueOf),
    NAME("LOWER(m.name)", view -> view.monitor().name().toLowerCase(Locale.ROOT), text -> text),
    TARGET("LOWER(m.target)", view -> view.monitor().target().toLowerCase(Locale.ROOT), text -> text),
    TYPE(
            "m.type",
            view -> view.monitor().type().text(),
            text -> MonitorType.parse(text).orElseThrow()),
    STATUS(
            "s.status",
            view -> view.state().status().text(),
            text -> MonitorStatus.parse(text).orElseThrow()),
    LATENCY(
            "COALESCE(s.lastLatencyMs, -1)",
            view -> String.valueOf(
                    Optional.ofNullable(view.state().lastLatencyMs()).orElse(-1)),
            Integer::valueOf);

    private final String path;
    private final Function<MonitorView, String> writer;
    private final Function<String, Object> reader;

    MonitorSort(String path, Function<MonitorView, String> writer, Function<String, Object> reader) {
        this.path = path;
        this.writer = writer;
        this.reader = reader;
    }

    /** The JPQL expression; a constant, never anything a caller wrote, and never null. */
    public String path() {
        return path;
    }

    /** Where a row stands in this order, as text for a cursor. */
    public String position(MonitorView view) {
        return writer.apply(view);
    }

    /**
     * What {@link #position} wrote, as the query wants it.
     *
     * @throws RuntimeException where it is none of its texts
     */
    public Object value(String position) {
        return reader.apply(position);
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MonitorSort> parse(String text) {
        return Arrays.stream(values()).filter(sort -> sort.text().equals(text)).findFirst();
    }
}
