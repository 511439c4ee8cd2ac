package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.ServiceView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All services in their order.
 *
 * @param next null: there are no more
 */
@Schema(name = "ServiceOrder")
public record ServiceOrderJson(
        List<ServiceJson> items, @Schema(nullable = true) String next) {

    public ServiceOrderJson {
        items = List.copyOf(items);
    }

    static ServiceOrderJson of(List<ServiceView> views) {
        return new ServiceOrderJson(views.stream().map(ServiceJson::of).toList(), null);
    }
}
