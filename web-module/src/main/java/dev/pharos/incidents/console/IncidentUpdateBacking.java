package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.IncidentTimelines;
import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.Markdown;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** The page on which something that was said about an incident is said in other words, or taken back. */
@Named("incidentUpdate")
@ViewScoped
public class IncidentUpdateBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Access access;

    @Inject
    Incidents incidents;

    @Inject
    IncidentTimelines timelines;

    @Inject
    Page page;

    private String incident;
    private String id;
    private int version;
    private String title;
    private String body;
    private boolean previewing;

    /** Before the page is shown. */
    public void load() {
        try {
            var tenant = access.communicating();
            title = incidents.get(tenant, uuid(incident)).incident().title();
            var view = timelines.get(tenant, uuid(incident), uuid(id));
            version = view.version();
            body = view.update().body();
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    public void save() {
        attempt(() -> timelines.rephrase(access.communicating(), uuid(incident), uuid(id), version, old -> body));
    }

    public void delete() {
        attempt(() -> timelines.remove(access.communicating(), uuid(incident), uuid(id), version));
    }

    private void attempt(Runnable change) {
        try {
            change.run();
            page.goTo("/incident?id=" + incident);
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
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

    private static UUID uuid(String text) {
        return Ids.parse(String.valueOf(text)).orElseThrow(() -> DomainException.notFound("incident-update"));
    }

    /** Of the incident. */
    public String getTitle() {
        return title;
    }

    public String getIncident() {
        return incident;
    }

    public void setIncident(String incident) {
        this.incident = incident;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
