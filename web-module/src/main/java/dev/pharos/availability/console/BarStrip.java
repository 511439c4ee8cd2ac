package dev.pharos.availability.console;

import dev.pharos.availability.entity.StateClass;
import dev.pharos.availability.entity.Uptime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of bars, oldest first, each divided like the time it stands for.
 *
 * @param steps one bar each
 */
public record BarStrip(List<Uptime> steps) {

    /** From the bottom of a bar to its top. */
    private static final List<StateClass> ORDER =
            List.of(StateClass.UP, StateClass.DEGRADED, StateClass.DOWN, StateClass.MAINTENANCE, StateClass.UNKNOWN);

    private static final int WHOLE = 1000;

    public BarStrip {
        steps = List.copyOf(steps);
    }

    /**
     * For the script that draws it: when it begins and how long a bar lasts (milliseconds), then per bar the share of each
     * class in thousandths; a bar nothing is known of is empty.
     */
    public String data() {
        var first = steps.get(0);
        var bars = steps.stream().map(BarStrip::shares).collect(Collectors.joining(","));
        return "{\"from\":" + first.from().toEpochMilli() + ",\"step\":"
                + Duration.between(first.from(), first.to()).toMillis() + ",\"bars\":[" + bars + "]}";
    }

    private static String shares(Uptime step) {
        if (step.share(StateClass.UP).isEmpty()) {
            return "[]";
        }
        return ORDER.stream()
                .flatMap(state -> step.share(state).stream())
                .map(BarStrip::thousandths)
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Rounded, but what was there at all stays visible: a minute of outage is never drawn as none. */
    private static String thousandths(double share) {
        var rounded = Math.round(share * WHOLE);
        var shown = share > 0 ? Math.max(1, rounded) : 0;
        return String.valueOf(Stream.of(shown, (long) WHOLE).min(Long::compare).orElseThrow());
    }
}
