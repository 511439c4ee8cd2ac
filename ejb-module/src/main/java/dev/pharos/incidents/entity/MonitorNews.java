package dev.pharos.incidents.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.entity.LoggedEvent;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the event log says that may change what the monitors of services say.
 *
 * @param monitors that changed
 * @param services that follow others now, or were not there before
 * @param gone monitors that were deleted, in order
 */
public record MonitorNews(long tenantId, Set<UUID> monitors, Set<UUID> services, List<Gone> gone) {

    /**
     * A monitor that was deleted.
     *
     * @param services those that followed it
     */
    public record Gone(StatusCause monitor, Set<UUID> services) {

        public Gone {
            services = Set.copyOf(services);
        }
    }

    private static final Set<String> OF_MONITORS =
            Set.of("monitor_status_changed", "monitor_created", "monitor_updated");
    private static final Set<String> OF_SERVICES = Set.of("service_created", "service_updated");
    private static final String GONE = "service_monitor_gone";

    public MonitorNews {
        monitors = Set.copyOf(monitors);
        services = Set.copyOf(services);
        gone = List.copyOf(gone);
    }

    /** One for each tenant of whom there is something. */
    public static Collection<MonitorNews> of(List<LoggedEvent> events) {
        var byTenant = new LinkedHashMap<Long, MonitorNews>();
        for (var event : events) {
            if (OF_MONITORS.contains(event.type())
                    || OF_SERVICES.contains(event.type())
                    || event.type().equals(GONE)) {
                byTenant.merge(event.tenantId(), of(event), MonitorNews::and);
            }
        }
        return List.copyOf(byTenant.values());
    }

    private static MonitorNews of(LoggedEvent event) {
        if (event.type().equals(GONE)) {
            return new MonitorNews(event.tenantId(), Set.of(), Set.of(), List.of(gone(event)));
        }
        return OF_SERVICES.contains(event.type())
                ? new MonitorNews(event.tenantId(), Set.of(), ids(event), List.of())
                : new MonitorNews(event.tenantId(), ids(event), Set.of(), List.of());
    }

    private MonitorNews and(MonitorNews later) {
        return new MonitorNews(
                tenantId,
                union(monitors, later.monitors),
                union(services, later.services),
                Stream.concat(gone.stream(), later.gone.stream()).toList());
    }

    private static Set<UUID> ids(LoggedEvent event) {
        var ids = new TreeSet<UUID>();
        try (var reader = JSON.createReader(new StringReader(event.payload()))) {
            var value = reader.readValue();
            // An array stands for one event per element.
            var objects = value instanceof JsonObject single
                    ? List.of(single)
                    : value.asJsonArray().getValuesAs(JsonObject.class);
            // A line of the log that names nothing must not take the others with it.
            objects.forEach(object -> Ids.parse(object.getString("id", "")).ifPresent(ids::add));
        }
        return ids;
    }

    private static Gone gone(LoggedEvent event) {
        try (var reader = JSON.createReader(new StringReader(event.payload()))) {
            var monitor = reader.readObject();
            var services = monitor.getJsonArray("serviceIds").getValuesAs(JsonString::getString);
            return new Gone(
                    new StatusCause(
                            StatusCause.Kind.MONITOR,
                            UUID.fromString(monitor.getString("monitorId")),
                            monitor.getString("name")),
                    services.stream().map(UUID::fromString).collect(Collectors.toSet()));
        }
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
