package dev.pharos.incidents.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What can be written of a template; everything may be null or wrong until {@link #validated()} has been passed.
 *
 * @param name as those know it who choose among templates
 * @param title of the incidents made with it
 * @param body of their first update
 */
public record TemplateDraft(
        String name, String title, Impact impact, IncidentStatus status, String body, List<ServiceChoice> services) {

    public static final int MAX_NAME_LENGTH = 100;

    public static TemplateDraft of(TemplateView view) {
        var template = view.template();
        return new TemplateDraft(
                template.name(),
                template.title(),
                template.impact(),
                template.status(),
                template.body(),
                view.services().stream().map(Affected::choice).toList());
    }

    /** A copy in canonical form; refuses the input naming every wrong field. */
    public TemplateDraft validated() {
        var wording = new Wording();
        var label = wording.line("name", name, MAX_NAME_LENGTH);
        var line = wording.line("title", title, IncidentDraft.MAX_TITLE_LENGTH);
        var text = wording.optionalBody("body", body);
        if (status == IncidentStatus.POSTMORTEM) {
            wording.wrong("status", "cannot be postmortem: no incident begins with it");
        }
        choices().check(wording);
        wording.require();
        return new TemplateDraft(
                label,
                line,
                impact == null ? Impact.of(choices().worst()) : impact,
                status == null ? IncidentStatus.INVESTIGATING : status,
                text,
                services);
    }

    /** Whether this changes nothing of what is there. */
    public boolean isOf(TemplateView view) {
        var there = of(view);
        return withoutServices().equals(there.withoutServices()) && affected().equals(there.affected());
    }

    private TemplateDraft withoutServices() {
        return new TemplateDraft(name, title, impact, status, body, null);
    }

    /** The services, by id. */
    public Map<UUID, ServiceStatus> affected() {
        return choices().resolved(Impact.NONE);
    }

    private ServiceChoices choices() {
        return new ServiceChoices(null, services);
    }
}
