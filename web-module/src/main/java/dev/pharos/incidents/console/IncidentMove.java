package dev.pharos.incidents.console;

import dev.pharos.incidents.entity.IncidentStatus;

/**
 * Where an update takes an incident: a form always says some status, and only one that somebody chose is a move.
 *
 * @param shown what the form said when it was opened
 * @param said what it says now; null where it says nothing
 */
record IncidentMove(IncidentStatus shown, IncidentStatus said) {

    /** Null where the incident stays where it is, wherever that may be by now. */
    IncidentStatus to() {
        return said == shown ? null : said;
    }

    /** Whether others moved the incident meanwhile, and to somewhere else, so that this would undo what they did unseen. */
    boolean crosses(IncidentStatus current) {
        return to() != null && current != shown && current != said;
    }
}
