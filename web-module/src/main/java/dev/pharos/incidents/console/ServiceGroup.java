package dev.pharos.incidents.console;

import dev.pharos.incidents.entity.ServiceView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Services that are shown together.
 *
 * @param name empty for those that are in no group
 * @param services in their order
 */
public record ServiceGroup(String name, List<ServiceView> services) {

    public ServiceGroup {
        services = List.copyOf(services);
    }

    /** The groups in the order of their first services. */
    static List<ServiceGroup> of(List<ServiceView> services) {
        var groups = new LinkedHashMap<String, List<ServiceView>>();
        for (var view : services) {
            var name = view.service().group() == null ? "" : view.service().group();
            groups.computeIfAbsent(name, group -> new ArrayList<>()).add(view);
        }
        return groups.entrySet().stream()
                .map(group -> new ServiceGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
