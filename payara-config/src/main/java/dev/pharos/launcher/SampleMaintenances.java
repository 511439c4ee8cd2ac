package dev.pharos.launcher;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What a sample organization plans to do: one thing once, another one every week. */
final class SampleMaintenances {

    private static final int DAYS_AHEAD = 2;
    private static final int EARLY = 3;

    private final SampleApi api;
    private final Sample sample;

    SampleMaintenances(SampleApi api, Sample sample) {
        this.api = api;
        this.sample = sample;
    }

    void make(SampleServices.Ids services) throws IOException, InterruptedException {
        var today = ZonedDateTime.now(sample.zone()).truncatedTo(ChronoUnit.DAYS);
        var once = today.plusDays(DAYS_AHEAD).withHour(EARLY).toInstant();
        plan(sample.once(), once, Duration.ofHours(2), "null", services.troubled());
        var sunday = today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)).withHour(EARLY);
        plan(
                sample.weekly(),
                sunday.toInstant(),
                Duration.ofHours(1),
                "\"FREQ=WEEKLY;BYDAY=SU\"",
                services.recovered());
    }

    private void plan(String title, Instant starts, Duration length, String recurrence, String service)
            throws IOException, InterruptedException {
        api.post("api/v1/maintenances", """
                {"title":"Sample: %s","description":"Sample data","startsAt":"%s","endsAt":"%s","timeZone":"%s",
                "recurrence":%s,"serviceIds":["%s"]}""".formatted(
                        title, starts, starts.plus(length), sample.zone(), recurrence, service));
    }
}
