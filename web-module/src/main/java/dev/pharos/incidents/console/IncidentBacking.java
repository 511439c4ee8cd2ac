package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.IncidentTimelines;
import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.IncidentDraft;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.incidents.entity.Markdown;
import dev.pharos.incidents.entity.UpdateDraft;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
    private final IncidentForm form = new IncidentForm();

    /** Where the incident was when the form was opened. */
    private IncidentStatus shown;

    private transient IncidentView view;

    /** Before the page is shown: an incident that is not there has no page. */
    public void load() {
        try {
            var tenant = access.reading();
            view = incidents.get(tenant, uuid());
            var incident = view.incident();
            version = incident.version();
            shown = incident.status();
            form.setTitle(incident.title());
            form.setImpact(incident.impact().text());
            form.setStatus(shown.text());
            form.offer(incidents.services(tenant), view.services());
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    /** What others said meanwhile; what is being written here stays. */
    public void refresh() {
        view = null;
    }

    public void say() {
        attempt(tenant -> timelines.add(tenant, uuid(), new UpdateDraft(move(), form.getBody(), null)));
    }

    /** Whoever wrote while others moved the incident looks again before it moves once more. */
    private IncidentStatus move() {
        refresh();
        var current = view().incident().status();
        var move = new IncidentMove(shown, form.status());
        if (move.crosses(current)) {
            shown = current;
            throw DomainException.invalid("status", "became " + current.text() + " meanwhile; choose again");
        }
        return move.to();
    }

    /** Confirms what the monitors propose. */
    public void resolve() {
        attempt(tenant -> {
            requireProposal();
            timelines.add(
                    tenant, uuid(), new UpdateDraft(IncidentStatus.RESOLVED, page.text("incident.resolve.body"), null));
        });
    }

    /** Somebody else, or an impatient second press, may have been there before. */
    private void requireProposal() {
        refresh();
        if (view().incident().resolutionProposedAt() == null) {
            throw new DomainException(
                    Kind.CONFLICT, "not-proposed", "Nothing proposes that any more; see what happened meanwhile.");
        }
    }

    public void save() {
        attempt(tenant -> incidents.update(
                tenant,
                uuid(),
                version,
                old -> new IncidentDraft(
                        form.getTitle(), form.impact(), old.status(), null, form.choices(), old.startedAt())));
    }

    public void delete() {
        try {
            incidents.delete(access.communicating(), uuid(), null);
            page.goTo("/incidents");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
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

    /** Where the incident may go from where the form shows it, and to stay there. */
    public List<IncidentStatus> moves() {
        return Stream.of(IncidentStatus.values()).filter(shown::mayBecome).toList();
    }

    /** Safe HTML of what was written. */
    public String html(String markdown) {
        return Markdown.html(markdown);
    }

    private UUID uuid() {
        return Ids.parse(String.valueOf(id)).orElseThrow(() -> DomainException.notFound("incident"));
    }

    public IncidentForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
