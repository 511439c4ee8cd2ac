package dev.pharos.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What went wrong in a sample organization and what its customers were told: one incident is over, one goes on. */
final class SampleIncidents {

    private static final Duration BEGAN_LONG_AGO = Duration.ofMinutes(95);
    private static final Duration BEGAN = Duration.ofMinutes(20);

    private final SampleApi api;
    private final Sample sample;

    SampleIncidents(SampleApi api, Sample sample) {
        this.api = api;
        this.sample = sample;
    }

    void make(SampleServices.Ids services) throws IOException, InterruptedException {
        tell(sample.over(), "major", services.recovered(), BEGAN_LONG_AGO, "resolved");
        tell(sample.open(), "minor", services.troubled(), BEGAN, "identified");
        prepare(sample.open(), services.troubled());
    }

    private void tell(Sample.Story story, String impact, String service, Duration ago, String end)
            throws IOException, InterruptedException {
        var began = Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS);
        var incident = SampleApi.text(
                api.post("api/v1/incidents", """
                {"title":"Sample: %s","impact":"%s","serviceIds":["%s"],"startedAt":"%s","body":"%s"}""".formatted(story.title(), impact, service, began, story.first())),
                "id");
        api.post("api/v1/incidents/" + incident + "/updates", """
                {"status":"%s","body":"%s"}""".formatted(end, story.then()));
    }

    /** For the next time. */
    private void prepare(Sample.Story story, String service) throws IOException, InterruptedException {
        api.post("api/v1/incident-templates", """
                {"name":"Sample: %s","title":"Sample: %1$s","impact":"minor","status":"investigating","body":"%s",
                "services":[{"id":"%s","status":"degraded_performance"}]}""".formatted(story.title(), story.first(), service));
    }
}
