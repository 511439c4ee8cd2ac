package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two libraries that know nothing of each other name the same occurrences. */
class SecondExpanderTest {

    private static final int MOST = 40;

    /** What RFC 5545 has by default; the other library takes it from the locale of the machine. */
    private static final String WEEK_START = ";WKST=MO";

    @Property(tries = 600)
    void agreesWithAnotherLibrary(
            @ForAll("rules") String rule, @ForAll("starts") LocalDateTime near, @ForAll("zones") ZoneId zone) {
        var recurrence = Recurrence.parse(rule);
        // A start that the rule does not name is undefined in RFC 5545, so the first time it does name begins.
        var start = recurrence.from(near).findFirst().orElseThrow();
        var plan = new MaintenancePlan(start, zone.getRules().getOffset(start), Duration.ofHours(1), zone, recurrence);
        var other = new Recur<LocalDateTime>(rule + WEEK_START)
                .getDates(start, start, start.plusYears(12), MOST).stream()
                        .map(local -> local.atZone(zone).toInstant())
                        .toList();
        var ours = plan.occurrences()
                .map(TimeSpan::startsAt)
                .takeWhile(at -> !at.isAfter(start.plusYears(12).atZone(zone).toInstant()))
                .limit(MOST)
                .toList();
        assertThat(ours).isEqualTo(other);
    }

    @Property(tries = 300)
    void neverGoesBackAndLastsExactly(
            @ForAll("rules") String rule, @ForAll("starts") LocalDateTime start, @ForAll("zones") ZoneId zone) {
        var plan = new MaintenancePlan(
                start, zone.getRules().getOffset(start), Duration.ofMinutes(90), zone, Recurrence.parse(rule));
        var last = Instant.MIN;
        for (var span : plan.occurrences().limit(MOST).toList()) {
            assertThat(span.startsAt()).isAfter(last);
            assertThat(Duration.between(span.startsAt(), span.endsAt())).isEqualTo(Duration.ofMinutes(90));
            last = span.startsAt();
        }
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDateTime> starts() {
        var days = Arbitraries.integers().between(0, 4000).map(LocalDate.parse("2024-01-01")::plusDays);
        var times = Arbitraries.integers().between(0, 24 * 12 - 1).map(step -> LocalTime.MIN.plusMinutes(5L * step));
        return Combinators.combine(days, times).as(LocalDateTime::of);
    }

    @Provide
    Arbitrary<String> rules() {
        var interval = Arbitraries.integers().between(1, 4).map(n -> n == 1 ? "" : ";INTERVAL=" + n);
        var end = Arbitraries.oneOf(
                Arbitraries.just(""), Arbitraries.integers().between(1, 30).map(n -> ";COUNT=" + n));
        return Combinators.combine(Arbitraries.oneOf(daily(), weekly(), monthly(), yearly()), interval, end)
                .as((body, every, until) -> body + every + until);
    }

    private static Arbitrary<String> daily() {
        return Arbitraries.oneOf(
                Arbitraries.just("FREQ=DAILY"), months().map(months -> "FREQ=DAILY;BYMONTH=" + months));
    }

    private static Arbitrary<String> weekly() {
        return Arbitraries.oneOf(Arbitraries.just("FREQ=WEEKLY"), days().map(days -> "FREQ=WEEKLY;BYDAY=" + days));
    }

    private static Arbitrary<String> monthly() {
        var day = Arbitraries.integers().between(-28, 28).filter(n -> n != 0).map(n -> "FREQ=MONTHLY;BYMONTHDAY=" + n);
        var weekday = Combinators.combine(Arbitraries.of(1, 2, 3, 4, -1, -2), Arbitraries.of(DayOfWeek.values()))
                .as((n, weekdayOf) -> "FREQ=MONTHLY;BYDAY=" + n + code(weekdayOf));
        var set = Combinators.combine(days(), Arbitraries.of(1, 2, -1))
                .as((days, position) -> "FREQ=MONTHLY;BYDAY=" + days + ";BYSETPOS=" + position);
        return Arbitraries.oneOf(day, weekday, set);
    }

    private static Arbitrary<String> yearly() {
        return Combinators.combine(months(), Arbitraries.integers().between(1, 28))
                .as((months, day) -> "FREQ=YEARLY;BYMONTH=" + months + ";BYMONTHDAY=" + day);
    }

    private static Arbitrary<String> months() {
        return Arbitraries.integers()
                .between(1, 12)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(months -> months.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static Arbitrary<String> days() {
        return Arbitraries.of(DayOfWeek.values())
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(days -> {
                    List<DayOfWeek> sorted = new ArrayList<>(days);
                    sorted.sort(null);
                    return sorted.stream().map(SecondExpanderTest::code).collect(Collectors.joining(","));
                });
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
