package dev.pharos.identity.entity;

import dev.pharos.audit.entity.Actor;
import java.util.Set;
import java.util.UUID;

/**
 * A program that calls with an API key or as an OAuth client.
 *
 * @param kind which of the two
 * @param id of the key or the client
 * @param name as people gave it
 * @param tenantId internal, for keys
 * @param tenant the organization
 * @param scopes what it may do, such as {@code monitors:read}
 */
public record Machine(Actor.Kind kind, UUID id, String name, long tenantId, UUID tenant, Set<String> scopes)
        implements Caller {

    public Machine {
        scopes = Set.copyOf(scopes);
    }

    /** The same program with other scopes. */
    public Machine with(Set<String> others) {
        return new Machine(kind, id, name, tenantId, tenant, others);
    }

    /** Keys are made by admins, so no key does more than they may. */
    @Override
    public Role role() {
        return Role.ADMIN;
    }

    @Override
    public Set<String> granted() {
        return scopes;
    }

    @Override
    public Actor actor(ClientInfo client) {
        return new Actor(kind, id, name, client.address(), client.userAgent());
    }
}
