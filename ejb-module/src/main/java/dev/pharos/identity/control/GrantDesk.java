package dev.pharos.identity.control;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.entity.ApiKey;
import dev.pharos.identity.entity.Grant;
import dev.pharos.identity.entity.GrantRevoked;
import dev.pharos.identity.entity.GrantView;
import dev.pharos.identity.entity.Issued;
import dev.pharos.identity.entity.OAuthClient;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** How keys and clients come and go, in the caller's transaction: what both have in common. */
@ApplicationScoped
public class GrantDesk {

    private static final Map<Class<? extends Grant>, String> NAMES =
            Map.of(ApiKey.class, "api-key", OAuthClient.class, "oauth-client");

    /** Of a kind in one organization: far more than programs it has, and few enough to look through. */
    private static final int MOST = 200;

    @Inject
    GrantStore store;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    Event<GrantRevoked> revoked;

    public <T extends Grant> GrantView<T> get(Class<T> type, long tenantId, UUID id) {
        return store.find(type, tenantId, id).orElseThrow(() -> DomainException.notFound(NAMES.get(type)));
    }

    /** Writes a new one down, unless there are too many. */
    public <T extends Grant> Issued<T> open(Class<T> type, T grant, Secret secret) {
        tenants.lock(grant.tenantId());
        if (store.count(type, grant.tenantId()) >= MOST) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT,
                    "too-many-" + NAMES.get(type) + "s",
                    "The organization has " + MOST + " of these already; delete those that are not used any more.");
        }
        store.add(grant);
        audit.record(grant.tenantId(), Deed.created(deed(grant), grant.uuid(), grant.name(), GrantDeeds.values(grant)));
        return new Issued<>(get(type, grant.tenantId(), grant.uuid()), secret);
    }

    /** Something else happened to one. */
    public void note(Grant grant, String verb) {
        audit.record(grant.tenantId(), Deed.of(deed(grant), verb, grant.uuid(), grant.name()));
    }

    /** Ends one: here at once, on other nodes within seconds. */
    public void close(Grant grant) {
        store.remove(grant);
        audit.record(grant.tenantId(), Deed.deleted(deed(grant), grant.uuid(), grant.name(), GrantDeeds.values(grant)));
        revoked.fire(new GrantRevoked(grant.uuid()));
    }

    private static String deed(Grant grant) {
        return grant.kind().text();
    }
}
