package dev.pharos.availability.rest;

import dev.pharos.availability.entity.StateClass;
import dev.pharos.availability.entity.Uptime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a stretch of time divides into the classes.
 *
 * @param from included
 * @param to excluded
 * @param availability up or degraded by all that is known, 0 to 1; null when nothing is known
 * @param ratios the share of each class in the time that is covered, 0 to 1; they add up to 1 unless nothing is covered
 */
@Schema(name = "Uptime")
public record UptimeJson(String window, Instant from, Instant to, Double availability, Map<StateClass, Double> ratios) {

    public UptimeJson {
        ratios = Collections.unmodifiableMap(new EnumMap<>(ratios));
    }

    static UptimeJson of(String window, Uptime uptime) {
        var ratios = new EnumMap<StateClass, Double>(StateClass.class);
        Arrays.stream(StateClass.values())
                .forEach(state -> ratios.put(state, uptime.share(state).orElse(0.0)));
        return new UptimeJson(
                window, uptime.from(), uptime.to(), uptime.availability().orElse(null), ratios);
    }
}
