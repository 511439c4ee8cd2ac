package dev.pharos.availability.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of time in one class.
 *
 * @param from included
 * @param to excluded; null while it lasts
 * @param state the class
 * @param cause why it began
 */
@Schema(name = "Segment")
public record SegmentJson(
        Instant from, Instant to, @JsonProperty("class") StateClass state, String cause) {

    static SegmentJson of(Segment segment) {
        return new SegmentJson(segment.from(), segment.to(), segment.state(), segment.cause());
    }
}
