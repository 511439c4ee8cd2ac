package dev.pharos.incidents.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One more thing to say about an incident; everything may be null or wrong until {@link #validated()} has been passed.
 *
 * @param status where the incident goes; null where it stays
 * @param body Markdown
 * @param services those whose status changes, too, or that are affected as well; null where nothing changes
 */
public record UpdateDraft(IncidentStatus status, String body, List<ServiceChoice> services) {

    public static final int MAX_BODY_LENGTH = Wording.MAX_BODY_LENGTH;

    /** How many updates an incident may have. */
    public static final int MOST = 500;

    /** Only words. */
    public static UpdateDraft saying(String body) {
        return new UpdateDraft(null, body, null);
    }

    /** A copy in canonical form; refuses the input naming every wrong field. */
    public UpdateDraft validated() {
        var wording = new Wording();
        var text = wording.body("body", body);
        choices().check(wording);
        wording.require();
        return new UpdateDraft(status, text, services);
    }

    /** The statuses that change, by service. */
    public Map<UUID, ServiceStatus> moved() {
        return choices().resolved(Impact.NONE);
    }

    private ServiceChoices choices() {
        return new ServiceChoices(null, services);
    }
}
