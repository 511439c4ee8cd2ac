package dev.pharos.incidents.entity;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which services something affects, as a client says it: {@code ids} says which, {@code services} with which status. One of
 * them is enough; a status that nobody names comes from the impact.
 *
 * @param ids null where the client names services with their statuses only
 * @param services null where the client names ids only
 */
record ServiceChoices(List<UUID> ids, List<ServiceChoice> services) {

    private static final int MOST = 500;

    /** The field to blame for a service that is none. */
    String field() {
        return ids == null ? "services" : "serviceIds";
    }

    void check(Wording wording) {
        if (all(ids).anyMatch(Objects::isNull)) {
            wording.wrong("serviceIds", "must be ids of services");
        }
        if (all(services).anyMatch(ServiceChoices::isIncomplete)) {
            wording.wrong("services", "must each have the id of a service and a status");
        }
        if (all(ids).count() > MOST || all(services).count() > MOST) {
            wording.wrong(field(), "must be at most " + MOST);
        }
    }

    /** The worst status anybody named. */
    ServiceStatus worst() {
        return ServiceStatus.worst(all(services).map(ServiceChoice::status).toList());
    }

    /** Each service once with the status it takes, once all is well. */
    Map<UUID, ServiceStatus> resolved(Impact impact) {
        var named = all(services)
                .collect(Collectors.toMap(
                        ServiceChoice::id, ServiceChoice::status, (first, second) -> second, LinkedHashMap::new));
        return ids == null
                ? named
                : ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                id -> named.getOrDefault(id, impact.usual()),
                                (first, second) -> second,
                                LinkedHashMap::new));
    }

    private static boolean isIncomplete(ServiceChoice choice) {
        return choice == null || choice.id() == null || choice.status() == null;
    }

    private static <T> Stream<T> all(Collection<T> some) {
        return some == null ? Stream.empty() : some.stream();
    }
}
