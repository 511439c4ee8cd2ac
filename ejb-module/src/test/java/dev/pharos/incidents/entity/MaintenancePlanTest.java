package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenancePlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Around both changes of each zone, worked out by hand from the zones' published rules. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Berlin 2026-03-29: 02:00 becomes 03:00, so 02:30 is 03:30 that day.
            Europe/Berlin       | 2026-03-28T02:30 | 2026-03-28T01:30:00Z 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z
            # Berlin 2026-10-25: 03:00 becomes 02:00, and the first 02:30 counts.
            Europe/Berlin       | 2026-10-24T02:30 | 2026-10-24T00:30:00Z 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z
            # The edges: 02:00 is left out, 03:00 is not; 02:00 comes twice, 03:00 once.
            Europe/Berlin       | 2026-03-28T02:00 | 2026-03-28T01:00:00Z 2026-03-29T01:00:00Z 2026-03-30T00:00:00Z
            Europe/Berlin       | 2026-03-28T03:00 | 2026-03-28T02:00:00Z 2026-03-29T01:00:00Z 2026-03-30T01:00:00Z
            Europe/Berlin       | 2026-10-24T02:00 | 2026-10-24T00:00:00Z 2026-10-25T00:00:00Z 2026-10-26T01:00:00Z
            Europe/Berlin       | 2026-10-24T03:00 | 2026-10-24T01:00:00Z 2026-10-25T02:00:00Z 2026-10-26T02:00:00Z
            # New York 2026-03-08 and 2026-11-01.
            America/New_York    | 2026-03-07T02:30 | 2026-03-07T07:30:00Z 2026-03-08T07:30:00Z 2026-03-09T06:30:00Z
            America/New_York    | 2026-10-31T01:30 | 2026-10-31T05:30:00Z 2026-11-01T05:30:00Z 2026-11-02T06:30:00Z
            # Lord Howe moves by half an hour: 2026-10-04 02:00 becomes 02:30, 2026-04-05 02:00 becomes 01:30.
            Australia/Lord_Howe | 2026-10-03T02:15 | 2026-10-02T15:45:00Z 2026-10-03T15:45:00Z 2026-10-04T15:15:00Z
            Australia/Lord_Howe | 2026-04-04T01:45 | 2026-04-03T14:45:00Z 2026-04-04T14:45:00Z 2026-04-05T15:15:00Z
            # Kathmandu never changes, and is five hours and three quarters ahead.
            Asia/Kathmandu      | 2026-03-28T02:30 | 2026-03-27T20:45:00Z 2026-03-28T20:45:00Z 2026-03-29T20:45:00Z
            Asia/Kathmandu      | 2026-10-24T00:15 | 2026-10-23T18:30:00Z 2026-10-24T18:30:00Z 2026-10-25T18:30:00Z
            """)
    void keepsItsLocalHourOverChangesOfTheClocks(String zone, LocalDateTime start, String instants) {
        var plan = daily(ZoneId.of(zone), start, Duration.ofHours(2), "FREQ=DAILY;COUNT=3");
        assertThat(plan.occurrences())
                .extracting(TimeSpan::startsAt)
                .containsExactly(
                        Arrays.stream(instants.split(" ")).map(Instant::parse).toArray(Instant[]::new));
        assertThat(plan.occurrences())
                .allSatisfy(span -> assertThat(Duration.between(span.startsAt(), span.endsAt()))
                        .isEqualTo(Duration.ofHours(2)));
    }

    @Test
    void lastsExactlyAsLongAsPlannedAlthoughTheClocksChangeInBetween() {
        var plan = daily(BERLIN, LocalDateTime.parse("2026-03-28T23:00"), Duration.ofHours(6), "FREQ=DAILY;COUNT=1");
        assertThat(plan.occurrences()).containsExactly(span("2026-03-28T22:00:00Z", "2026-03-29T04:00:00Z"));
    }

    @Test
    void isTheInstantThatWasGivenEvenInAnHourThatComesTwice() {
        var second = Instant.parse("2026-10-25T01:30:00Z");
        var plan = MaintenancePlan.of(second, second.plusSeconds(60), BERLIN, null);
        assertThat(plan.start()).isEqualTo(LocalDateTime.parse("2026-10-25T02:30"));
        assertThat(plan.occurrences()).extracting(TimeSpan::startsAt).containsExactly(second);
    }

    @ParameterizedTest
    @CsvSource({
        "20261026T013000Z, 3",
        "20261026T012959Z, 2",
        "20261025, 2",
        "20261025T023000, 2",
        "20261025T022959, 1",
    })
    void endsWithTheLastMomentOfUntil(String until, int count) {
        var plan = daily(
                BERLIN, LocalDateTime.parse("2026-10-24T02:30"), Duration.ofHours(1), "FREQ=DAILY;UNTIL=" + until);
        assertThat(plan.occurrences()).hasSize(count);
    }

    @Test
    void countsTheRunningOneAmongThoseThatAreNotOver() {
        var plan = daily(BERLIN, LocalDateTime.parse("2026-06-01T02:00"), Duration.ofHours(1), "FREQ=DAILY");
        assertThat(plan.from(Instant.parse("2026-06-03T00:59:59Z")).limit(1))
                .containsExactly(span("2026-06-03T00:00:00Z", "2026-06-03T01:00:00Z"));
        assertThat(plan.from(Instant.parse("2026-06-03T01:00:00Z")).limit(1))
                .containsExactly(span("2026-06-04T00:00:00Z", "2026-06-04T01:00:00Z"));
    }

    @Test
    void knowsWhatTouchesAMonth() {
        var plan = daily(BERLIN, LocalDateTime.parse("2026-06-01T02:00"), Duration.ofHours(1), "FREQ=WEEKLY;BYDAY=SU");
        assertThat(plan.within(Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-08-01T00:00:00Z")))
                .extracting(span -> span.startsAt().atZone(BERLIN).getDayOfMonth())
                .containsExactly(5, 12, 19, 26);
    }

    @Test
    void comesToAnEndOnItsOwn() {
        var plan =
                daily(BERLIN, LocalDateTime.parse("2026-06-01T02:00"), Duration.ofHours(1), "FREQ=YEARLY;INTERVAL=50");
        assertThat(plan.occurrences()).hasSize(4);
    }

    @Test
    void seesThatItOverlapsItself() {
        var start = LocalDateTime.parse("2026-06-01T02:00");
        assertThat(daily(BERLIN, start, Duration.ofHours(25), "FREQ=DAILY").overlapsItself())
                .isTrue();
        assertThat(daily(BERLIN, start, Duration.ofHours(20), "FREQ=DAILY").overlapsItself())
                .isFalse();
        assertThat(MaintenancePlan.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), BERLIN, null)
                        .overlapsItself())
                .isFalse();
    }

    private static MaintenancePlan daily(ZoneId zone, LocalDateTime start, Duration length, String rule) {
        return new MaintenancePlan(start, zone.getRules().getOffset(start), length, zone, Recurrence.parse(rule));
    }

    private static TimeSpan span(String startsAt, String endsAt) {
        return new TimeSpan(Instant.parse(startsAt), Instant.parse(endsAt));
    }
}
