package dev.pharos.platform.entity;

import java.util.Set;

/**
 * Which rows of the event log a client that comes back has to be told before it joins the live stream of this node.
 *
 * @param last the event it saw last
 * @param from everything up to here it has seen, except what was late; the same as {@code last} unless that was late itself
 * @param upTo the row this node delivered last; what is newer comes with the live stream
 * @param open rows up to there that are not delivered yet: they come with the live stream, too
 * @param late rows before {@code from} that turned up after {@code last}, and the row of {@code last} if it was late
 */
public record Missed(EventId last, EventId from, long upTo, Set<Long> open, Set<Long> late) {

    public Missed {
        open = Set.copyOf(open);
        late = Set.copyOf(late);
    }

    /** Whether the client has to be told this row, or a part of it. */
    public boolean includes(long row) {
        return late.contains(row) || (row >= from.row() && row <= upTo && !open.contains(row));
    }

    /** Whether the client has to be told this event of an included row. */
    public boolean includes(EventId id) {
        return late.contains(id.row()) ? id.row() != last.row() || id.isAfter(last) : id.isAfter(from);
    }
}
