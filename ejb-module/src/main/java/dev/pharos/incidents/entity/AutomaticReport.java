package dev.pharos.incidents.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What Pharos itself says when the monitors of a service report that it is out.
 *
 * @param body of the first update
 */
public record AutomaticReport(IncidentDefinition definition, String body) {

    /** Which monitors noticed stays inside: customers read this. */
    public static AutomaticReport of(Affected service, ServiceStatus status, Instant now) {
        var words = words(status);
        var definition = new IncidentDefinition(
                service.name() + ": " + words,
                Impact.of(status),
                IncidentStatus.INVESTIGATING,
                Map.of(service.id(), status),
                "services",
                now.truncatedTo(ChronoUnit.MILLIS));
        return new AutomaticReport(definition, "Our monitoring reports a " + words + ". We are looking into it.");
    }

    private static String words(ServiceStatus status) {
        return status.text().replace('_', ' ');
    }
}
