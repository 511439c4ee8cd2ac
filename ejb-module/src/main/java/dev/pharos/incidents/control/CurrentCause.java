package dev.pharos.incidents.control;

import dev.pharos.audit.boundary.CurrentActor;
import dev.pharos.audit.entity.Actor;
import dev.pharos.incidents.entity.StatusCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;

/** Whoever acts, as the cause of what changes. */
@ApplicationScoped
public class CurrentCause {

    @Inject
    CurrentActor actor;

    public StatusCause get() {
        try {
            return StatusCause.of(actor.get());
        } catch (ContextNotActiveException outsideOfRequests) {
            return StatusCause.of(Actor.system());
        }
    }
}
