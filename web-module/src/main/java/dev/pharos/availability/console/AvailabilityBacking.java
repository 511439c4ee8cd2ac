package dev.pharos.availability.console;

import dev.pharos.availability.boundary.Ledger;
import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import dev.pharos.availability.entity.Uptime;
import dev.pharos.identity.console.Access;
import dev.pharos.monitoring.console.DashboardBacking;
import dev.pharos.monitoring.console.MonitorBacking;
import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.platform.console.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the ledger adds to the pages: availability of all monitors, of each row of the table, of one monitor. */
@Named("availability")
@RequestScoped
public class AvailabilityBacking {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST_CHANGES = 20;

    @Inject
    Access access;

    @Inject
    Ledger ledger;

    @Inject
    DashboardBacking dashboard;

    @Inject
    MonitorBacking monitor;

    @Inject
    Page page;

    @Inject
    Clock clock;

    private String overall;
    private Map<Long, List<Uptime>> days;
    private Map<Long, Uptime> dayUptimes;
    private List<Segment> segments;
    private Instant readAt;

    /** The last 24 hours of all monitors together, in percent without the sign; empty when nothing is known. */
    public String overall() {
        if (overall == null) {
            var now = clock.instant();
            overall = Percent.of(ledger.overall(access.reading(), now.minus(DAY), now)
                            .availability())
                    .orElse("");
        }
        return overall;
    }

    /** The last 24 hours of a monitor the dashboard shows, a bar an hour. */
    public BarStrip day(long monitorId) {
        return new BarStrip(days().get(monitorId));
    }

    /** The same as one figure: in percent, without the sign; empty when nothing is known. */
    public String dayPercent(long monitorId) {
        if (dayUptimes == null) {
            var now = clock.instant();
            dayUptimes = ledger.uptimes(access.reading(), shownIds(), now.minus(DAY), now);
        }
        return Percent.of(dayUptimes.get(monitorId).availability()).orElse("");
    }

    /** The bars of a monitor in words. */
    public String dayLabel(Monitor row) {
        var percent = dayPercent(row.id());
        return page.text(percent.isEmpty() ? "bars.label.none" : "bars.label", row.name(), percent);
    }

    /** Of the monitor whose page it is. */
    public List<UptimeWindow> windows() {
        return Arrays.stream(UptimeWindow.Span.values())
                .map(span -> span.ending(readAt(), segments()))
                .toList();
    }

    /** The latest changes of the monitor whose page it is, newest first. */
    public List<StatusChange> changes() {
        var newest = new ArrayList<>(segments());
        Collections.reverse(newest);
        return newest.stream()
                .limit(MOST_CHANGES)
                .map(segment -> StatusChange.of(segment, readAt()))
                .toList();
    }

    /** When the monitor whose page it is was down since an instant: pairs of milliseconds, for the chart. */
    public String outages(Instant from) {
        return segments().stream()
                .filter(segment -> segment.state() == StateClass.DOWN)
                .map(segment -> StatusChange.of(segment, readAt()))
                .filter(outage -> outage.until().isAfter(from))
                .map(outage -> "[" + outage.segment().from().toEpochMilli() + ","
                        + outage.until().toEpochMilli() + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Map<Long, List<Uptime>> days() {
        if (days == null) {
            var now = clock.instant();
            // Whole hours, so that the bars of all rows and of the next reading stand for the same hours.
            var begin = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR).minus(DAY);
            days = ledger.steps(access.reading(), shownIds(), begin, now, HOUR);
        }
        return days;
    }

    private List<Long> shownIds() {
        return dashboard.shown().stream().map(view -> view.monitor().id()).toList();
    }

    private List<Segment> segments() {
        if (segments == null) {
            readAt = clock.instant();
            segments = ledger.segments(
                    access.reading(), monitor.monitor().id(), readAt.minus(UptimeWindow.Span.QUARTER.length()), readAt);
        }
        return segments;
    }

    private Instant readAt() {
        segments();
        return readAt;
    }
}
