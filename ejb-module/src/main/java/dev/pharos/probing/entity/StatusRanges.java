package dev.pharos.probing.entity;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The HTTP statuses that count as success, written as {@code 200-299} or {@code 404}. Immutable. */
public final class StatusRanges {

    private static final Pattern RANGE = Pattern.compile("([0-9]{3})(?:-([0-9]{3}))?");
    private static final int LOWEST = 100;
    private static final int HIGHEST = 599;

    /** 2xx. */
    public static final StatusRanges SUCCESSFUL = parse(List.of("200-299"));

    private final BitSet accepted;

    private StatusRanges(BitSet accepted) {
        this.accepted = accepted;
    }

    /**
     * Reads ranges.
     *
     * @throws IllegalArgumentException if there is none, or one is not made of statuses from 100 to 599 in order
     */
    public static StatusRanges parse(Collection<String> ranges) {
        var accepted = new BitSet(HIGHEST + 1);
        ranges.forEach(range -> add(range.strip(), accepted));
        if (accepted.isEmpty()) {
            throw new IllegalArgumentException("at least one status range");
        }
        return new StatusRanges(accepted);
    }

    private static void add(String range, BitSet accepted) {
        var matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a status range looks like 200-299 or 404");
        }
        var from = Integer.parseInt(matcher.group(1));
        var to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        if (from < LOWEST || to > HIGHEST || from > to) {
            throw new IllegalArgumentException("statuses go from 100 to 599, in order");
        }
        accepted.set(from, to + 1);
    }

    public boolean contains(int status) {
        return status >= 0 && accepted.get(status);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusRanges ranges && accepted.equals(ranges.accepted);
    }

    @Override
    public int hashCode() {
        return accepted.hashCode();
    }

    @Override
    public String toString() {
        return accepted.toString();
    }
}
