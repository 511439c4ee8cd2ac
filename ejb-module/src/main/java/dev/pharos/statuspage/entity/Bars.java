package dev.pharos.statuspage.entity;

import dev.pharos.incidents.entity.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The days of a service, oldest first, the last one being today.
 *
 * @param days as many as were asked for
 */
public record Bars(List<DayBar> days) {

    /** As Statuspage and Instatus count it: a partial outage is felt by some. */
    private static final double PARTIAL_WEIGHT = 0.3;

    public Bars {
        days = List.copyOf(days);
    }

    /**
     * Cuts a history into days.
     *
     * @param zone whose midnights part the days; one of them may have 23 or 25 hours
     */
    public static Bars of(List<Stretch> history, int count, ZoneId zone, Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        return new Bars(IntStream.rangeClosed(1, count)
                .mapToObj(index -> today.minusDays((long) count - index))
                .map(date -> day(history, date, zone, now))
                .toList());
    }

    private static DayBar day(List<Stretch> history, LocalDate date, ZoneId zone, Instant now) {
        var begin = date.atStartOfDay(zone).toInstant();
        var next = date.plusDays(1).atStartOfDay(zone).toInstant();
        var end = next.isAfter(now) ? now : next;
        var spent = new EnumMap<ServiceStatus, Duration>(ServiceStatus.class);
        for (var stretch : history) {
            var part = stretch.within(begin, end);
            if (!part.isZero()) {
                spent.merge(stretch.status(), part, Duration::plus);
            }
        }
        return new DayBar(date, spent);
    }

    /** The share of the known time during which it worked, 0 to 1; empty where nothing is known. */
    public OptionalDouble uptime() {
        var known = seconds(ServiceStatus.values());
        if (known == 0) {
            return OptionalDouble.empty();
        }
        var lost = seconds(ServiceStatus.MAJOR_OUTAGE) + PARTIAL_WEIGHT * seconds(ServiceStatus.PARTIAL_OUTAGE);
        return OptionalDouble.of(1 - lost / known);
    }

    private double seconds(ServiceStatus... statuses) {
        return days.stream()
                        .flatMap(day -> List.of(statuses).stream().map(day::in))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
