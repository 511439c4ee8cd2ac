package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.Maintenances;
import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.MaintenanceDraft;
import dev.pharos.incidents.entity.MaintenanceSnapshot;
import dev.pharos.incidents.entity.MaintenanceView;
import dev.pharos.incidents.entity.TimeSpan;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.console.ZoneChoices;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
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
    Services allServices;

    @Inject
    MonitorTicks ticks;

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

    /** Monitors that are affected when the page is opened; they have a box however many there are. */
    private List<UUID> affected = List.of();

    /** What can be ticked, read once: Faces looks through all of it for every box that is. */
    private List<SelectItem> services = List.of();

    private List<SelectItem> monitors = List.of();

    /** The time zone as it was read, which stays on offer. */
    private String zone;

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
            offer(tenant);
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    private void offer(long tenant) {
        services = allServices.all(tenant).stream()
                .map(row -> new SelectItem(
                        row.service().uuid().toString(), row.service().name()))
                .toList();
        monitors =
                ticks.of(tenant, MOST_MONITORS, affected, row -> row.monitor().name());
    }

    private void open(MaintenanceView view) {
        var draft = MaintenanceSnapshot.draft(view);
        version = view.maintenance().version();
        title = draft.title();
        zone = draft.timeZone();
        values = MaintenanceForm.of(draft);
        var start = draft.startsAt().atZone(ZoneId.of(draft.timeZone())).toLocalDateTime();
        days = new ArrayList<>(RecurrenceChoice.of(draft.recurrence(), start).days());
        serviceIds = texts(draft.services());
        monitorIds = texts(draft.monitors());
        affected = List.copyOf(draft.monitors());
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
            forgetWhatIsGone();
            page.refused(refusal);
        }
    }

    /** What was deleted meanwhile has no box any more, and would be refused again. */
    private void forgetWhatIsGone() {
        offer(access.reading());
        serviceIds.retainAll(services.stream().map(SelectItem::getValue).toList());
        monitorIds.retainAll(monitors.stream().map(SelectItem::getValue).toList());
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
        return MaintenanceForm.draft(values, days, ids(serviceIds), ids(monitorIds));
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
        return ZoneChoices.with(zone);
    }

    public List<SelectItem> services() {
        return services;
    }

    public List<SelectItem> monitors() {
        return monitors;
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
