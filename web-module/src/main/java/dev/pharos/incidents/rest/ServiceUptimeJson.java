package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.ServiceUptime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the life of a service within a stretch of time divides.
 *
 * @param from included
 * @param to excluded
 * @param availability without outages, 0 to 1; a partial one counts three tenths; null when it did not exist
 * @param ratios the share of each status, 0 to 1
 */
@Schema(name = "ServiceUptime")
public record ServiceUptimeJson(
        @Schema(example = "24h") String window,
        Instant from,
        Instant to,

        @Schema(nullable = true, example = "0.999") Double availability,

        Map<ServiceStatus, Double> ratios) {

    public ServiceUptimeJson {
        ratios = Collections.unmodifiableMap(new EnumMap<>(ratios));
    }

    static ServiceUptimeJson of(String window, ServiceUptime uptime) {
        var ratios = new EnumMap<ServiceStatus, Double>(ServiceStatus.class);
        Arrays.stream(ServiceStatus.values())
                .forEach(status -> ratios.put(status, uptime.share(status).orElse(0.0)));
        return new ServiceUptimeJson(
                window, uptime.from(), uptime.to(), uptime.availability().orElse(null), ratios);
    }
}
