package dev.pharos.audit.boundary;

import dev.pharos.audit.entity.Actor;
import jakarta.enterprise.context.RequestScoped;

/** Who acts in this request; outside of requests it is the system. */
@RequestScoped
public class CurrentActor {

    private Actor actor = Actor.system();

    /** Called by the authentication, and by whoever finds out more, such as a registration. */
    public void become(Actor known) {
        this.actor = known;
    }

    public Actor get() {
        return actor;
    }
}
