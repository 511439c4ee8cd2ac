package dev.pharos.probing.rest;

import dev.pharos.probing.entity.LatencyStep;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How fast a monitor answered over a stretch of time.
 *
 * @param from included
 * @param to excluded
 * @param items oldest first; steps without an answer are left out
 */
@Schema(name = "Latency")
public record LatencyJson(String window, Instant from, Instant to, long stepSeconds, List<LatencyStep> items) {

    public LatencyJson {
        items = List.copyOf(items);
    }
}
