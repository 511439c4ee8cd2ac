package dev.pharos.incidents.entity;

import dev.pharos.audit.entity.Actor;
import java.util.Locale;
import java.util.UUID;

/**
 * Who or what changed a service's status.
 *
 * @param id of the person, monitor, incident or maintenance; null where it has none
 * @param name as people know it
 */
public record StatusCause(Kind kind, UUID id, String name) {

    /** The sorts of causes. */
    public enum Kind {
        PERSON,
        PROGRAM,
        MONITOR,
        INCIDENT,
        MAINTENANCE,
        SYSTEM;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whoever did something with their own hands, or through a program. */
    public static StatusCause of(Actor actor) {
        var kind = switch (actor.kind()) {
            case USER -> Kind.PERSON;
            case API_KEY, OAUTH_CLIENT -> Kind.PROGRAM;
            case ANONYMOUS, SYSTEM -> Kind.SYSTEM;
        };
        return new StatusCause(kind, actor.id(), actor.name());
    }
}
