package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.SessionCache;
import dev.pharos.identity.control.SessionStore;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Session;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Where a person is logged in, in all of their organizations, and how they end what they do not recognise. */
@Stateless
public class OwnSessions {

    @Inject
    SessionStore store;

    @Inject
    SessionCache cache;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The living ones with an id below this one, the newest first. */
    public List<Session> list(Person caller, long below, int limit) {
        return store.list(caller.accountId(), below, limit, clock.instant());
    }

    /** Ends one of the caller's own; another person's is not found. */
    public void end(Person caller, UUID id) {
        var now = clock.instant();
        var session = store.find(id)
                .filter(found -> found.accountId() == caller.accountId() && found.isAlive(now))
                .orElseThrow(() -> DomainException.notFound("session"));
        session.end(now);
        cache.forget(id);
        audit.record(caller.tenantId(), Deed.of("session", "revoked", id, session.device()));
    }

    /** Ends all of the caller's but the one they are using. */
    public void endOthers(Person caller) {
        store.revokeAll(caller.accountId(), caller.session(), clock.instant()).forEach(cache::forget);
        audit.record(caller.tenantId(), Deed.of("session", "others_revoked", caller.account(), caller.email()));
    }
}
