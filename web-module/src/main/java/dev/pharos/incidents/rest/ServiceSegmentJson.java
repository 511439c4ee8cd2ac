package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.ServiceSegment;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.StatusCause;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of time in which a service was shown one way.
 *
 * @param from included
 * @param to excluded; null while it lasts
 */
@Schema(name = "ServiceSegment")
public record ServiceSegmentJson(
        @Schema(example = "major_outage") ServiceStatus status,
        Instant from,

        @Schema(nullable = true) Instant to,

        Cause cause) {

    /**
     * Who or what changed it.
     *
     * @param id null where it has none
     */
    @Schema(name = "ServiceStatusCause")
    public record Cause(
            @Schema(example = "monitor") StatusCause.Kind kind,
            @Schema(nullable = true) UUID id,
            String name) {}

    static ServiceSegmentJson of(ServiceSegment segment) {
        var cause = segment.cause();
        return new ServiceSegmentJson(
                segment.status(), segment.from(), segment.to(), new Cause(cause.kind(), cause.id(), cause.name()));
    }
}
