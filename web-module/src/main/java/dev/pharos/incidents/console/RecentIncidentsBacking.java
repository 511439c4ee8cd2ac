package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.IncidentFilter;
import dev.pharos.incidents.entity.IncidentView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The part of the dashboard that tells what went wrong lately and is over. */
@Named("recentIncidents")
@RequestScoped
public class RecentIncidentsBacking {

    private static final int MOST = 5;
    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    Access access;

    @Inject
    Incidents incidents;

    @Inject
    Clock clock;

    private List<IncidentView> all;

    /** The one that began last first. */
    public List<IncidentView> all() {
        if (all == null) {
            var since = clock.instant().minus(LATELY);
            all = incidents.list(access.reading(), IncidentFilter.OVER, null, MOST).stream()
                    .filter(view -> isSince(since, view.incident().resolvedAt()))
                    .toList();
        }
        return all;
    }

    private static boolean isSince(Instant since, Instant resolved) {
        return resolved != null && resolved.isAfter(since);
    }
}
