package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.ServiceChoice;
import dev.pharos.incidents.entity.ServiceStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service, and the status it takes. */
@Schema(name = "ServiceChoice")
public record ServiceChoiceJson(UUID id, ServiceStatus status) {

    /** Null where a client says nothing of services, which is not the same as saying that there are none. */
    static List<ServiceChoice> choices(List<ServiceChoiceJson> all) {
        return all == null
                ? null
                : all.stream()
                        .map(choice -> choice == null ? null : new ServiceChoice(choice.id, choice.status))
                        .toList();
    }

    static List<ServiceChoiceJson> of(List<ServiceChoice> all) {
        return all.stream()
                .map(choice -> new ServiceChoiceJson(choice.id(), choice.status()))
                .toList();
    }
}
