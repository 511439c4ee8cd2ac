package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.IncidentTemplates;
import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.IncidentDraft;
import dev.pharos.incidents.entity.IncidentStatus;
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
    private String name;
    private final IncidentForm form = new IncidentForm();

    /** Before the page is shown. */
    public void load() {
        try {
            var tenant = access.communicating();
            if (template == null) {
                form.offer(incidents.services(tenant), List.of());
            } else {
                fill(tenant, templates.get(tenant, picked()));
            }
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    private void fill(long tenant, TemplateView view) {
        form.setTitle(view.template().title());
        form.setImpact(view.template().impact().text());
        form.setStatus(view.template().status().text());
        form.setBody(view.template().body());
        form.offer(incidents.services(tenant), view.services());
    }

    public void save() {
        try {
            var draft = new IncidentDraft(form.getTitle(), form.impact(), form.status(), null, form.choices(), null);
            var view = incidents.create(access.communicating(), draft, form.getBody());
            page.goTo("/incident?id=" + view.incident().uuid());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Keeps what the form says for the next time. */
    public void keep() {
        try {
            var draft = new TemplateDraft(
                    name, form.getTitle(), form.impact(), form.status(), form.getBody(), form.choices());
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

    public List<TemplateView> templates() {
        return templates.list(access.reading(), 0, MOST);
    }

    /** Those an incident may begin with. */
    public List<IncidentStatus> beginnings() {
        return Stream.of(IncidentStatus.values())
                .filter(IncidentStatus.INVESTIGATING::mayBecome)
                .toList();
    }

    public IncidentForm getForm() {
        return form;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
