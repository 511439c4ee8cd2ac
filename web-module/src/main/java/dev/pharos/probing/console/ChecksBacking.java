package dev.pharos.probing.console;

import dev.pharos.identity.console.Access;
import dev.pharos.monitoring.console.MonitorBacking;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.probing.boundary.Checks;
import dev.pharos.probing.entity.Check;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The checks of the monitor whose page it is: the latest ones, and how fast it answered. */
@Named("checks")
@ViewScoped
public class ChecksBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;
    private static final Duration LOOK_BACK = Duration.ofDays(7);

    @Inject
    Access access;

    @Inject
    Checks checks;

    @Inject
    MonitorBacking monitor;

    @Inject
    Page page;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    private LatencyRange range = LatencyRange.DAY;

    private transient LatencySeries series;
    private transient List<Check> latest;

    /**
     * Reads everything anew, the monitor included; the page of a monitor that is gone is over. Response times that somebody
     * is reading right now stay as they are.
     */
    public void refreshPage() {
        series = null;
        latest = null;
        if (!external.getRequestParameterMap().containsKey("reading")) {
            PrimeFaces.current().ajax().update("monitor:latency");
        }
        try {
            monitor.refresh();
        } catch (DomainException refusal) {
            if (refusal.kind() != Kind.NOT_FOUND) {
                throw refusal;
            }
            page.goTo("/");
        }
    }

    public List<Check> latest() {
        if (latest == null) {
            var now = clock.instant();
            latest = checks.list(
                    access.reading(),
                    monitor.monitor().id(),
                    now.minus(LOOK_BACK),
                    // A slot may lie a moment ahead of a clock that was set back.
                    now.plus(Duration.ofMinutes(1)),
                    LATEST);
        }
        return latest;
    }

    public LatencySeries series() {
        if (series == null) {
            var step = range.step().toMillis();
            // Steps begin at round times, so that the next reading divides time the same way.
            var to = Instant.ofEpochMilli((clock.millis() / step + 1) * step);
            var from = to.minus(range.length());
            series = new LatencySeries(
                    from,
                    to,
                    range,
                    checks.latency(access.reading(), monitor.monitor().id(), from, to, range.step()));
        }
        return series;
    }

    public void choose(LatencyRange chosen) {
        range = chosen;
        series = null;
    }

    public List<LatencyRange> ranges() {
        return List.of(LatencyRange.values());
    }

    public LatencyRange getRange() {
        return range;
    }
}
