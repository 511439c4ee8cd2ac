package dev.pharos.availability.console;

import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import dev.pharos.availability.entity.Uptime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How available a monitor was in a window that ends now.
 *
 * @param key names it in the text bundle: {@code 24h}, {@code 7d}, …
 * @param uptime of the whole window
 * @param strip the same divided into bars
 */
public record UptimeWindow(String key, Uptime uptime, BarStrip strip) {

    /** A window as it is offered. */
    enum Span {
        DAY("24h", Duration.ofHours(24), Duration.ofMinutes(30)),
        WEEK("7d", Duration.ofDays(7), Duration.ofHours(4)),
        MONTH("30d", Duration.ofDays(30), Duration.ofDays(1)),
        QUARTER("90d", Duration.ofDays(90), Duration.ofDays(2));

        private final String key;
        private final Duration length;
        private final Duration step;

        Span(String key, Duration length, Duration step) {
            this.key = key;
            this.length = length;
            this.step = step;
        }

        Duration length() {
            return length;
        }

        /** The window of these segments that ends at an instant. */
        UptimeWindow ending(Instant end, List<Segment> segments) {
            var begin = end.minus(length);
            var steps = new ArrayList<Uptime>();
            for (var from = begin; from.isBefore(end); from = from.plus(step)) {
                steps.add(Uptime.of(segments, from, from.plus(step)));
            }
            return new UptimeWindow(key, Uptime.of(segments, begin, end), new BarStrip(steps));
        }
    }

    /** In percent, without the sign; empty when nothing is known. */
    public String percent() {
        return Percent.of(uptime.availability()).orElse("");
    }

    public Duration downtime() {
        return uptime.time().get(StateClass.DOWN);
    }
}
