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

    /** What Markdown would take for marks. */
    private static final String MARKS = "[!-/:-@\\[-`{-~]";

    public static AutomaticReport of(Affected service, ServiceStatus status, StatusCause cause, Instant now) {
        var words = words(status);
        var definition = new IncidentDefinition(
                service.name() + ": " + words,
                Impact.of(status),
                IncidentStatus.INVESTIGATING,
                Map.of(service.id(), status),
                "services",
                now.truncatedTo(ChronoUnit.MILLIS));
        return new AutomaticReport(definition, body(words, cause));
    }

    private static String body(String words, StatusCause cause) {
        var noticed = "Our monitoring reports a " + words;
        return cause.kind() == StatusCause.Kind.MONITOR
                ? noticed + ", noticed by the monitor " + escaped(cause.name()) + ". We are looking into it."
                : noticed + ". We are looking into it.";
    }

    private static String words(ServiceStatus status) {
        return status.text().replace('_', ' ');
    }

    private static String escaped(String name) {
        return name.replaceAll(MARKS, "\\\\$0");
    }
}
