package dev.pharos.incidents.entity;

/**
 * One entry of a timeline, and which state of the incident it belongs to: who edits it believes to change that one.
 *
 * @param version of the incident
 */
public record UpdateView(IncidentUpdate update, int version) {

    public static UpdateView of(Incident incident, IncidentUpdate update) {
        return new UpdateView(update, incident.version());
    }
}
