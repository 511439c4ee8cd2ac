package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.IncidentTimelines;
import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentDraft;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.incidents.entity.Markdown;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.UpdateDraft;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The page of one incident: what was said, and what is to be said next. */
@Named("incidentPage")
@ViewScoped
public class IncidentBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/incident?id=";

    @Inject
    Access access;

    @Inject
    Incidents incidents;

    @Inject
    IncidentTimelines timelines;

    @Inject
    Page page;

    private String id;
    private Integer version;
    private String title;
    private String impact;
    private String status;
    private String body;
    private boolean previewing;
    private final ServicePicks picks = new ServicePicks();
    private transient IncidentView view;

    /** Before the page is shown: an incident that is not there has no page. */
    public void load() {
        try {
            view = incidents.get(access.reading(), uuid());
            var incident = view.incident();
            version = incident.version();
            title = incident.title();
            impact = incident.impact().text();
            status = incident.status().text();
            picks.take(view.services());
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    /** What others said meanwhile; what is being written here stays. */
    public void refresh() {
        view = null;
    }

    public void say() {
        attempt(tenant -> timelines.add(
                tenant, uuid(), new UpdateDraft(IncidentStatus.parse(status).orElse(null), body, null)));
    }

    /** Confirms what the monitors propose. */
    public void resolve() {
        attempt(tenant -> timelines.add(
                tenant, uuid(), new UpdateDraft(IncidentStatus.RESOLVED, page.text("incident.resolve.body"), null)));
    }

    public void save() {
        attempt(tenant -> incidents.update(
                tenant,
                uuid(),
                version,
                old -> new IncidentDraft(
                        title,
                        Impact.parse(impact).orElse(null),
                        old.status(),
                        null,
                        picks.choices(),
                        old.startedAt())));
    }

    public void delete() {
        try {
            incidents.delete(access.communicating(), uuid(), null);
            page.goTo("/incidents");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Shows the text as customers will read it. */
    public void preview() {
        previewing = true;
    }

    private interface Change {

        void of(long tenant);
    }

    private void attempt(Change change) {
        try {
            change.of(access.communicating());
            page.goTo(PATH + id);
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public IncidentView view() {
        if (view == null) {
            view = incidents.get(access.reading(), uuid());
        }
        return view;
    }

    /** Where the incident may go, and where it is. */
    public List<IncidentStatus> moves() {
        var current = view().incident().status();
        return Stream.of(IncidentStatus.values()).filter(current::mayBecome).toList();
    }

    public List<Affected> services() {
        return incidents.services(access.reading());
    }

    public List<ServiceStatus> serviceStatuses() {
        return List.of(ServiceStatus.values());
    }

    public List<Impact> impacts() {
        return List.of(Impact.values());
    }

    public boolean isPreviewing() {
        return previewing;
    }

    /** Safe HTML of what is being written. */
    public String html() {
        return html(body);
    }

    /** Safe HTML of what was written. */
    public String html(String markdown) {
        return markdown == null ? "" : Markdown.html(markdown);
    }

    private UUID uuid() {
        return Ids.parse(String.valueOf(id)).orElseThrow(() -> DomainException.notFound("incident"));
    }

    public Map<String, String> getStatuses() {
        return picks.statuses();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
