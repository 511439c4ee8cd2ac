package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.IncidentTemplates;
import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentDraft;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.Markdown;
import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.incidents.entity.TemplateDraft;
import dev.pharos.incidents.entity.TemplateView;
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

/** The page on which an incident is opened, from a template or from nothing. */
@Named("incidentNew")
@ViewScoped
public class IncidentNewBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    Incidents incidents;

    @Inject
    IncidentTemplates templates;

    @Inject
    Page page;

    private String template;
    private String title;
    private String impact;
    private String status = IncidentStatus.INVESTIGATING.text();
    private String body;
    private String name;
    private boolean previewing;
    private final ServicePicks picks = new ServicePicks();

    /** Before the page is shown. */
    public void load() {
        try {
            var tenant = access.communicating();
            if (template != null) {
                fill(templates.get(tenant, picked()));
            }
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    private void fill(TemplateView view) {
        title = view.template().title();
        impact = view.template().impact().text();
        status = view.template().status().text();
        body = view.template().body();
        picks.take(view.services());
    }

    public void save() {
        try {
            var draft = new IncidentDraft(title, impact(), status(), null, picks.choices(), null);
            var view = incidents.create(access.communicating(), draft, body);
            page.goTo("/incident?id=" + view.incident().uuid());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Keeps what the form says for the next time. */
    public void keep() {
        try {
            var draft = new TemplateDraft(name, title, impact(), status(), body, picks.choices());
            var kept = templates.create(access.communicating(), draft);
            page.done("incident.template.kept", kept.template().name());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Throws the template away that the form was filled from. */
    public void forget() {
        try {
            templates.delete(access.communicating(), picked(), null);
            page.goTo("/incident-new");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    private UUID picked() {
        return Ids.parse(String.valueOf(template)).orElseThrow(() -> DomainException.notFound("incident-template"));
    }

    /** Shows the text as customers will read it. */
    public void preview() {
        previewing = true;
    }

    public boolean isPreviewing() {
        return previewing;
    }

    /** Safe HTML. */
    public String html() {
        return body == null ? "" : Markdown.html(body);
    }

    public List<TemplateView> templates() {
        return templates.list(access.reading(), 0, MOST);
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

    /** Those an incident may begin with. */
    public List<IncidentStatus> beginnings() {
        return Stream.of(IncidentStatus.values())
                .filter(IncidentStatus.INVESTIGATING::mayBecome)
                .toList();
    }

    private Impact impact() {
        return Impact.parse(impact).orElse(null);
    }

    private IncidentStatus status() {
        return IncidentStatus.parse(status).orElse(null);
    }

    public Map<String, String> getStatuses() {
        return picks.statuses();
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
