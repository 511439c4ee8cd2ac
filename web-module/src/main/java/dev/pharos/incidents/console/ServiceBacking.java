package dev.pharos.incidents.console;

import dev.pharos.identity.boundary.Teams;
import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.Service;
import dev.pharos.incidents.entity.ServiceDraft;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.ServiceView;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.MonitorView;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The page of one service: how it does, who says so, and how it did. */
@Named("servicePage")
@ViewScoped
public class ServiceBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CHANGES = 100;

    @Inject
    Access access;

    @Inject
    Services services;

    @Inject
    Monitors monitors;

    @Inject
    Teams teams;

    @Inject
    Page page;

    @Inject
    Clock clock;

    private String id;
    private String status;
    private transient ServiceView view;
    private transient List<MonitorView> followed;
    private transient String team;

    /** Before the page is shown: a service that is not there has no page. */
    public void load() {
        try {
            refresh();
            status = view.service().manualStatus().text();
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    public void refresh() {
        take(services.get(access.reading(), ServiceIds.of(id)));
    }

    private void take(ServiceView current) {
        view = current;
        followed = null;
        team = null;
    }

    /** Sets the status by hand. */
    public void show() {
        try {
            var wanted = ServiceStatus.parse(status).orElse(null);
            take(services.change(access.changing(), ServiceIds.of(id), null, current -> withStatus(current, wanted)));
            page.done("service.status.done", page.text("status." + status));
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    private static ServiceDraft withStatus(ServiceDraft draft, ServiceStatus status) {
        return new ServiceDraft(
                draft.name(),
                draft.description(),
                draft.group(),
                draft.isPublic(),
                status,
                draft.teamId(),
                draft.monitorIds(),
                draft.follow(),
                draft.requiredUp(),
                draft.autoIncident());
    }

    public void delete() {
        try {
            services.delete(access.changing(), ServiceIds.of(id), null);
            page.goTo("/services");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public Service service() {
        return view().service();
    }

    /** Whether its monitors decide, so that no hand can. */
    public boolean isLed() {
        return view().isLed();
    }

    /** Those it follows, with their states. */
    public List<MonitorView> monitors() {
        if (followed == null) {
            followed = monitors.some(access.reading(), view().monitorIds());
        }
        return followed;
    }

    /** What its rule says. */
    public String rule() {
        return page.text(
                "service.rule." + service().follow().text(),
                service().requiredUp(),
                view().monitorIds().size());
    }

    /** The name of its team; empty where it has none. */
    public String team() {
        if (team == null) {
            team = view().teamId() == null
                    ? ""
                    : teams.get(access.reading(), view().teamId()).team().name();
        }
        return team;
    }

    public List<ServiceStatus> statuses() {
        return List.of(ServiceStatus.values());
    }

    public List<ServiceChange> changes() {
        var now = clock.instant();
        return services
                .history(access.reading(), ServiceIds.of(id), now.plus(Duration.ofMillis(1)), MOST_CHANGES)
                .stream()
                .map(segment -> ServiceChange.of(segment, now))
                .toList();
    }

    private ServiceView view() {
        if (view == null) {
            refresh();
        }
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}
