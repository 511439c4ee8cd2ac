package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.Maintenances;
import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.MaintenanceDraft;
import dev.pharos.incidents.entity.MaintenanceSnapshot;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.incidents.entity.ServiceView;
import dev.pharos.incidents.entity.TimeSpan;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorSort;
import dev.pharos.monitoring.entity.MonitorView;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The page on which a maintenance is planned, for the first time or anew. */
@Named("maintenanceForm")
@ViewScoped
public class MaintenanceFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More boxes than this nobody reads; the API takes the others. */
    private static final int MOST_MONITORS = 200;

    @Inject
    Access access;

    @Inject
    Maintenances maintenances;

    @Inject
    Services services;

    @Inject
    Monitors monitors;

    @Inject
    Page page;

    @Inject
    Clock clock;

    private String id;
    private Integer version;
    private String title;
    private Map<String, Object> values = Map.of();
    private List<String> days = new ArrayList<>();
    private List<String> serviceIds = new ArrayList<>();
    private List<String> monitorIds = new ArrayList<>();

    /** Monitors that are affected but have no box on this page. */
    private List<String> kept = new ArrayList<>();

    private ArrayList<String[]> preview;

    /** Before the page is shown: a new maintenance, or the one the address names. */
    public void load() {
        try {
            var tenant = access.communicating();
            if (id == null) {
                values = MaintenanceForm.blank(clock.instant());
            } else {
                open(maintenances.get(
                        tenant, Ids.parse(id).orElseThrow(() -> DomainException.notFound("maintenance"))));
            }
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    private void open(MaintenanceView view) {
        var draft = MaintenanceSnapshot.draft(view);
        version = view.maintenance().version();
        title = draft.title();
        values = MaintenanceForm.of(draft);
        var start = draft.startsAt().atZone(ZoneId.of(draft.timeZone())).toLocalDateTime();
        days = new ArrayList<>(RecurrenceChoice.of(draft.recurrence(), start).days());
        serviceIds = texts(draft.services());
        monitorIds = texts(draft.monitors());
        kept = texts(draft.monitors());
        kept.removeAll(
                monitors().stream().map(row -> row.monitor().uuid().toString()).toList());
    }

    public void save() {
        try {
            var tenant = access.communicating();
            var draft = draft();
            if (id == null) {
                maintenances.create(tenant, draft);
            } else {
                maintenances.change(tenant, UUID.fromString(id), version, old -> draft);
            }
            page.goTo("/maintenances");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public void delete() {
        try {
            maintenances.delete(access.communicating(), UUID.fromString(id), null);
            page.goTo("/maintenances");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Works out the next occurrences of what is written down. */
    public void look() {
        preview = null;
        try {
            access.communicating();
            var draft = draft();
            var zone = draft.validated().plan().zone();
            var rows = new ArrayList<String[]>();
            maintenances.preview(draft).forEach(span -> rows.add(row(span, zone)));
            preview = rows;
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    private static String[] row(TimeSpan span, ZoneId zone) {
        return new String[] {
            MaintenanceTimes.text(span.startsAt(), span.endsAt(), zone, locale()),
            span.startsAt().toString()
        };
    }

    private MaintenanceDraft draft() {
        var chosen = new ArrayList<>(monitorIds);
        chosen.addAll(kept);
        return MaintenanceForm.draft(values, days, ids(serviceIds), ids(chosen));
    }

    /** The next occurrences: local times as text, and the start as a browser reads it; null before anybody asked. */
    public List<String[]> preview() {
        return preview;
    }

    public boolean isEditing() {
        return id != null;
    }

    public String title() {
        return isEditing() ? page.text("maintenance.edit", title) : page.text("maintenance.new");
    }

    public List<String> repeats() {
        return Arrays.stream(RecurrenceChoice.Repeat.values())
                .map(RecurrenceChoice.Repeat::text)
                .toList();
    }

    public List<String> allDays() {
        return RecurrenceChoice.allDays();
    }

    public List<String> zones() {
        return MaintenanceTimes.zones();
    }

    public List<ServiceView> services() {
        return services.all(access.reading());
    }

    /** By name, as many as can be read on a page. */
    public List<MonitorView> monitors() {
        return monitors.list(
                access.reading(), MonitorFilter.ALL, MonitorPage.at(MonitorSort.NAME, false, 0, MOST_MONITORS));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }

    private static List<String> texts(List<UUID> ids) {
        return new ArrayList<>(ids.stream().map(UUID::toString).toList());
    }

    /** As it is called before the change. */
    public String getTitle() {
        return title;
    }

    public Map<String, Object> getValues() {
        return values;
    }

    public List<String> getDays() {
        return days;
    }

    public void setDays(List<String> days) {
        this.days = new ArrayList<>(days);
    }

    public List<String> getServiceIds() {
        return serviceIds;
    }

    public void setServiceIds(List<String> serviceIds) {
        this.serviceIds = new ArrayList<>(serviceIds);
    }

    public List<String> getMonitorIds() {
        return monitorIds;
    }

    public void setMonitorIds(List<String> monitorIds) {
        this.monitorIds = new ArrayList<>(monitorIds);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
