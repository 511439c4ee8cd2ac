package dev.pharos.incidents.console;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.ServiceChoice;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.platform.entity.Ids;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services that a form names, by id, with the status each takes; none stands for a service that is not affected. */
final class ServicePicks implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> statuses = new HashMap<>();

    void take(List<Affected> services) {
        statuses.clear();
        services.forEach(service ->
                statuses.put(service.id().toString(), service.status().text()));
    }

    /** By the names that the form has for them. */
    Map<String, String> statuses() {
        return statuses;
    }

    List<ServiceChoice> choices() {
        return statuses.entrySet().stream()
                .filter(pick -> pick.getValue() != null && !pick.getValue().isEmpty())
                .map(pick -> new ServiceChoice(
                        Ids.parse(pick.getKey()).orElse(null),
                        ServiceStatus.parse(pick.getValue()).orElse(null)))
                .toList();
    }
}
