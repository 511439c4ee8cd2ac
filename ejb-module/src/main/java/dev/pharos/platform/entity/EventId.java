package dev.pharos.platform.entity;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An event as clients name it: the row of the log, and where one row holds several events, which of them. Written
 * {@code 4711} or {@code 4711-3}.
 *
 * @param row the id of the row
 * @param part counted from 0; {@link #WHOLE} when the row is one event
 */
public record EventId(long row, int part) implements Comparable<EventId> {

    /** The part of a row that is one event; it sorts after every part, for it stands for the row's end. */
    public static final int WHOLE = Integer.MAX_VALUE;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(?:-(\\d{1,9}))?");
    private static final Comparator<EventId> ORDER =
            Comparator.comparingLong(EventId::row).thenComparingInt(EventId::part);

    public static EventId of(long row) {
        return new EventId(row, WHOLE);
    }

    /** What a client sent, or empty when it is no event id. */
    public static Optional<EventId> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var part = match.group(2);
        return Optional.of(new EventId(Long.parseLong(match.group(1)), part == null ? WHOLE : Integer.parseInt(part)));
    }

    public String text() {
        return part == WHOLE ? Long.toString(row) : row + "-" + part;
    }

    public boolean isAfter(EventId other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }
}
