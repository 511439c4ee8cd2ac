package dev.pharos.incidents.console;

import dev.pharos.identity.boundary.Teams;
import dev.pharos.identity.console.Access;
import dev.pharos.identity.entity.TeamView;
import dev.pharos.incidents.boundary.Services;
import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.ServiceView;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The page on which a service is written down, for the first time or anew. */
@Named("serviceForm")
@ViewScoped
public class ServiceFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    Services services;

    @Inject
    MonitorTicks ticks;

    @Inject
    Teams teams;

    @Inject
    Page page;

    private String id;
    private Integer version;
    private String name;
    private List<UUID> followed = List.of();
    private Map<String, Object> values = ServiceForm.blank();

    /** Read once: Faces looks through all of them for every one that is ticked. */
    private List<SelectItem> choices = List.of();

    /** Before the page is shown: a new service, or the one the address names. */
    public void load() {
        try {
            var tenant = access.changing();
            if (id != null) {
                open(services.get(tenant, ServiceIds.of(id)));
            }
            offer(tenant);
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    private void offer(long tenant) {
        choices = ticks.of(
                tenant,
                MOST,
                followed,
                row -> row.monitor().name() + " (" + row.monitor().target() + ")");
    }

    private void open(ServiceView view) {
        version = view.service().version();
        name = view.service().name();
        followed = List.copyOf(view.monitorIds());
        values = ServiceForm.of(view);
    }

    public void save() {
        try {
            var draft = ServiceForm.draft(values);
            var saved = id == null
                    ? services.create(access.changing(), draft)
                    : services.change(access.changing(), ServiceIds.of(id), version, old -> draft);
            page.goTo("/service?id=" + saved.service().uuid());
        } catch (DomainException refusal) {
            // What was deleted meanwhile has no box any more, and would be refused again.
            offer(access.reading());
            ServiceForm.keep(values, choices.stream().map(SelectItem::getValue).toList());
            page.refused(refusal);
        }
    }

    /** The monitors to choose from, by name; those it follows are among them however many there are. */
    public List<SelectItem> choices() {
        return choices;
    }

    public List<TeamView> teams() {
        return teams.list(access.reading(), 0, MOST);
    }

    /** The groups there are, to be suggested. */
    public List<String> groups() {
        return services.groups(access.reading());
    }

    public List<FollowRule> rules() {
        return List.of(FollowRule.WORST_OF, FollowRule.K_OF_N, FollowRule.NONE);
    }

    public String title() {
        return isEditing() ? page.text("service.edit", name) : page.text("service.new");
    }

    public boolean isEditing() {
        return id != null;
    }

    /** As the service is called before the change. */
    public String getName() {
        return name;
    }

    public Map<String, Object> getValues() {
        return values;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
