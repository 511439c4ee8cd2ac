package dev.pharos.statuspage.entity;

import static dev.pharos.incidents.entity.ServiceStatus.MAJOR_OUTAGE;
import static dev.pharos.incidents.entity.ServiceStatus.OPERATIONAL;
import static dev.pharos.incidents.entity.ServiceStatus.PARTIAL_OUTAGE;
import static dev.pharos.incidents.entity.ServiceStatus.UNDER_MAINTENANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pharos.incidents.entity.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");

    private static Stretch stretch(ServiceStatus status, String from, String to) {
        return new Stretch(status, Instant.parse(from), to == null ? null : Instant.parse(to));
    }

    @Test
    void hasAsManyDaysAsAskedForTheLastOfThemToday() {
        var bars = Bars.of(List.of(), 90, UTC, NOON);

        assertEquals(90, bars.days().size());
        assertEquals(LocalDate.of(2026, 5, 10), bars.days().get(89).date());
        assertEquals(LocalDate.of(2026, 2, 10), bars.days().get(0).date());
    }

    @Test
    void knowsNothingOfDaysBeforeTheService() {
        var bars = Bars.of(List.of(stretch(OPERATIONAL, "2026-05-09T06:00:00Z", null)), 3, UTC, NOON);

        assertFalse(bars.days().get(0).isKnown());
        assertTrue(bars.days().get(1).isKnown());
        assertTrue(Bars.of(List.of(), 3, UTC, NOON).uptime().isEmpty());
    }

    @Test
    void cutsAStretchAtMidnightAndAtThisMoment() {
        var bars = Bars.of(List.of(stretch(MAJOR_OUTAGE, "2026-05-09T23:00:00Z", null)), 2, UTC, NOON);

        assertEquals(
                Map.of(MAJOR_OUTAGE, Duration.ofHours(1)), bars.days().get(0).spent());
        assertEquals(
                Map.of(MAJOR_OUTAGE, Duration.ofHours(12)), bars.days().get(1).spent());
    }

    @Test
    void partsDaysAtTheMidnightsOfItsZone() {
        var berlin = ZoneId.of("Europe/Berlin");
        // The clocks went forward on this Sunday.
        var now = Instant.parse("2026-03-29T22:30:00Z");
        var bars = Bars.of(List.of(stretch(OPERATIONAL, "2026-03-01T00:00:00Z", null)), 2, berlin, now);

        assertEquals(Duration.ofHours(23), bars.days().get(0).in(OPERATIONAL));
        assertEquals(Duration.ofMinutes(30), bars.days().get(1).in(OPERATIONAL));
    }

    @Test
    void tellsTheWorstOfADayButNoSlipOfTheHand() {
        var bars = Bars.of(
                List.of(
                        stretch(OPERATIONAL, "2026-05-10T00:00:00Z", "2026-05-10T01:00:00Z"),
                        stretch(MAJOR_OUTAGE, "2026-05-10T01:00:00Z", "2026-05-10T01:00:00.500Z"),
                        stretch(PARTIAL_OUTAGE, "2026-05-10T01:00:00.500Z", "2026-05-10T01:10:00Z"),
                        stretch(OPERATIONAL, "2026-05-10T01:10:00Z", null)),
                1,
                UTC,
                NOON);

        assertEquals(PARTIAL_OUTAGE, bars.days().get(0).worst());
    }

    @Test
    void countsAPartialOutageForThirtyPercentAndMaintenanceForNothing() {
        var bars = Bars.of(
                List.of(
                        stretch(OPERATIONAL, "2026-05-10T00:00:00Z", "2026-05-10T02:00:00Z"),
                        stretch(PARTIAL_OUTAGE, "2026-05-10T02:00:00Z", "2026-05-10T04:00:00Z"),
                        stretch(UNDER_MAINTENANCE, "2026-05-10T04:00:00Z", "2026-05-10T10:00:00Z"),
                        stretch(MAJOR_OUTAGE, "2026-05-10T10:00:00Z", null)),
                1,
                UTC,
                NOON);

        assertEquals(1 - (2 + 0.3 * 2) / 12, bars.uptime().orElseThrow(), 1e-9);
    }
}
