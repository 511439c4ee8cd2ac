package dev.pharos.statuspage.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.entity.Role;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Whether the person in front of the page talks to customers: only they see who these are. */
@RequestScoped
class SubscriberAccess {

    @Inject
    CurrentCaller caller;

    boolean isAllowed() {
        return caller.get().role().includes(Role.COMMUNICATOR);
    }

    /** The tenant they act for. */
    long tenant() {
        if (!isAllowed()) {
            throw new DomainException(Kind.FORBIDDEN, "forbidden", "Your role does not allow this.");
        }
        return caller.get().tenantId();
    }
}
