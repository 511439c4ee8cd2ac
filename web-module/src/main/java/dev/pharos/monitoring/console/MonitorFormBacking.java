package dev.pharos.monitoring.console;

import dev.pharos.identity.console.Access;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.tenancy.boundary.Plans;
import dev.pharos.tenancy.entity.PlanLimits;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** The page on which a monitor is written down, for the first time or anew. */
@Named("monitorForm")
@ViewScoped
public class MonitorFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> INTERVALS = List.of(30, 60, 120, 300, 600, 900, 1800, 3600, 21_600, 86_400);
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Inject
    Access access;

    @Inject
    Monitors monitors;

    @Inject
    Plans plans;

    @Inject
    Page page;

    private String id;
    private Integer version;
    private String name;
    private Map<String, Object> values = MonitorForm.blank();

    /** Before the page is shown: a new monitor, or the one the address names. */
    public void load() {
        try {
            var tenant = access.changing();
            if (id != null) {
                open(monitors.get(tenant, UUID.fromString(id)).monitor());
            } else {
                values.computeIfPresent(
                        "intervalSeconds", (field, usual) -> Math.max((Integer) usual, limits().minIntervalSeconds()));
            }
        } catch (DomainException | IllegalArgumentException refusal) {
            page.notFound();
        }
    }

    private void open(Monitor monitor) {
        version = monitor.version();
        name = monitor.name();
        values = MonitorForm.of(MonitorDraft.of(monitor));
    }

    public void save() {
        try {
            var draft = MonitorForm.draft(values);
            var saved = id == null
                    ? monitors.create(access.changing(), draft)
                    : monitors.update(access.changing(), UUID.fromString(id), version, old -> draft);
            page.goTo("/monitors/" + saved.monitor().uuid());
        } catch (DomainException refusal) {
            if (refusal.kind() == Kind.CONFLICT) {
                page.wrong(new DomainException.FieldError("target", page.text("form.taken")));
            } else if ("minIntervalSeconds".equals(refusal.details().get("limit"))) {
                page.wrong(new DomainException.FieldError("intervalSeconds", planText("form.limit.interval")));
            } else {
                page.refused(refusal);
            }
        }
    }

    /** What the plan says about intervals, next to the field. */
    public String intervalHint() {
        return planText("form.interval.plan");
    }

    private String planText(String key) {
        var limits = limits();
        return page.text(
                key, page.text("plan.name." + limits.plan().text()), Intervals.text(page, limits.minIntervalSeconds()));
    }

    private PlanLimits limits() {
        return plans.recent(access.reading());
    }

    public String title() {
        return isEditing() ? page.text("form.edit", name) : page.text("form.new");
    }

    public boolean isEditing() {
        return id != null;
    }

    public boolean isPort() {
        return MonitorType.PORT.text().equals(values.get("type"));
    }

    public boolean isKeyword() {
        return MonitorType.KEYWORD.text().equals(values.get("type"));
    }

    public List<MonitorType> types() {
        return List.of(MonitorType.values());
    }

    public List<String> methods() {
        return METHODS;
    }

    /** The intervals to choose from, among them the monitor's own. */
    public List<Integer> intervals() {
        var all = new TreeSet<>(INTERVALS);
        if (values.get("intervalSeconds") instanceof Integer own) {
            all.add(own);
        }
        return List.copyOf(all);
    }

    public String intervalText(int seconds) {
        return Intervals.text(page, seconds);
    }

    /** As the monitor is called before the change. */
    public String getName() {
        return name;
    }

    public Map<String, Object> getValues() {
        return values;
    }

    public String getType() {
        return (String) values.get("type");
    }

    /** What sort of monitor the form opens with; anything unknown changes nothing. */
    public void setType(String type) {
        MonitorType.parse(type).ifPresent(known -> values.put("type", known.text()));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
