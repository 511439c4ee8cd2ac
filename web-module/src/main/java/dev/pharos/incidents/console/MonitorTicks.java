package dev.pharos.incidents.console;

import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorSort;
import dev.pharos.monitoring.entity.MonitorView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The monitors that a form offers to be ticked. */
@ApplicationScoped
class MonitorTicks {

    @Inject
    Monitors monitors;

    /**
     * As many as can be read on a page, by name; behind them those that are chosen already, as far as they still exist.
     *
     * @param label what people read
     */
    List<SelectItem> of(long tenant, int most, Collection<UUID> chosen, Function<MonitorView, String> label) {
        var first = monitors.list(tenant, MonitorFilter.ALL, MonitorPage.at(MonitorSort.NAME, false, 0, most));
        var others = new LinkedHashSet<>(chosen);
        first.forEach(view -> others.remove(view.monitor().uuid()));
        return Stream.concat(first.stream(), monitors.some(tenant, others).stream())
                .map(view -> new SelectItem(view.monitor().uuid().toString(), label.apply(view)))
                .toList();
    }
}
