package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.Role;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Which tenant a page acts for, once the caller's role allows it: what {@code @RolesAllowed} is to a REST resource. */
@RequestScoped
public class Access {

    @Inject
    CurrentCaller caller;

    /** The tenant, for whoever may read. */
    public long reading() {
        return tenant(Role.VIEWER);
    }

    /** The tenant, for whoever may change monitors. */
    public long changing() {
        return tenant(Role.MEMBER);
    }

    /** The tenant, for whoever may tell customers what goes wrong and what is planned: members and communicators. */
    public long communicating() {
        var known = caller.get();
        return known.role().includes(Role.COMMUNICATOR) ? known.tenantId() : tenant(Role.MEMBER);
    }

    /** The tenant, for whoever may manage who and what belongs to it. */
    public long administering() {
        return tenant(Role.ADMIN);
    }

    /** The tenant, for whoever decides about it as a whole. */
    public long owning() {
        return tenant(Role.OWNER);
    }

    /** The caller, if they may decide who belongs to the organization and what it is called. */
    public Caller administrator() {
        return as(Role.ADMIN);
    }

    private long tenant(Role least) {
        return as(least).tenantId();
    }

    private Caller as(Role least) {
        var known = caller.get();
        if (!known.role().includes(least)) {
            throw new DomainException(Kind.FORBIDDEN, "forbidden", "Your role does not allow this.");
        }
        return known;
    }
}
