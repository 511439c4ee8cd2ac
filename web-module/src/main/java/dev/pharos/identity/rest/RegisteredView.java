package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Joined;
import dev.pharos.identity.entity.Registered;
import dev.pharos.identity.entity.Role;
import java.util.UUID;

/** An organization and who has just come into it. */
public record RegisteredView(OrganizationView organization, UserView user) {

    /** An organization by its names. */
    public record OrganizationView(UUID id, String name, String slug) {}

    /** A person in an organization. */
    public record UserView(UUID id, String email, Role role) {}

    static RegisteredView of(Registered registered) {
        var tenant = registered.tenant();
        var owner = registered.owner();
        return new RegisteredView(
                new OrganizationView(tenant.uuid(), tenant.name(), tenant.slug()),
                new UserView(owner.uuid(), owner.email(), Role.OWNER));
    }

    static RegisteredView of(Joined joined) {
        var tenant = joined.tenant();
        var account = joined.account();
        return new RegisteredView(
                new OrganizationView(tenant.uuid(), tenant.name(), tenant.slug()),
                new UserView(account.uuid(), account.email(), joined.role()));
    }
}
