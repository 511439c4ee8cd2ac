package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.SessionCache;
import dev.pharos.identity.control.SessionLives;
import dev.pharos.identity.control.SessionStore;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.RefreshToken;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.entity.Session;
import dev.pharos.identity.entity.SessionKind;
import dev.pharos.identity.entity.SignedIn;
import dev.pharos.platform.entity.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Log-ins that last: opened, carried on, ended. Whether a log-in is deserved is decided by {@link Logins}. */
@Stateless
public class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    /** What the audit log calls a session. */
    private static final String SESSION = "session";

    /** A use is noted at most this often, so that reading does not write. */
    private static final Duration NOTING = Duration.ofMinutes(1);

    @Inject
    SessionStore store;

    @Inject
    SessionCache cache;

    @Inject
    SessionLives lives;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Opens a session for a member; one of kind TOKEN comes with its first refresh token.
     *
     * @param verb how the member came in, for the audit log
     */
    public SignedIn open(Membership member, SessionKind kind, ClientInfo client, String verb) {
        var now = clock.instant();
        var session = new Session(
                Ids.next(), member, kind, client, now, lives.of(kind).expiry(now, now));
        store.add(session);
        var refresh = kind == SessionKind.TOKEN ? newRefreshToken(session) : null;
        var caller = store.caller(session.uuid(), now).orElseThrow();
        audit.record(
                caller.tenantId(),
                caller.actor(client),
                new Deed(
                        SESSION + "." + verb,
                        SESSION,
                        caller.session(),
                        caller.email(),
                        null,
                        Map.of("kind", kind.text())));
        return new SignedIn(caller, refresh);
    }

    /**
     * Who the session stands for, or empty when it was revoked, has expired or never was. Answers may be three seconds
     * old, so that a revocation holds on every node within five.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Person> alive(UUID session) {
        return cache.get(session, () -> store.caller(session, clock.instant()))
                .filter(caller -> caller.expiresAt().isAfter(clock.instant()));
    }

    /** Those of these sessions that still live, as the database says it now: for sockets, which stay open. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<UUID> alive(Collection<UUID> sessions) {
        return store.alive(sessions, clock.instant());
    }

    /** Notes that a session is in use, which moves its expiry on. */
    public void touch(Person caller) {
        var now = clock.instant();
        if (caller.seenAt().plus(NOTING).isAfter(now)) {
            return;
        }
        store.find(caller.session())
                .filter(session -> session.isAlive(now))
                .ifPresent(session -> session.seen(now, lives.of(session.kind())));
        cache.forget(caller.session());
    }

    /**
     * Trades a refresh token for the next one. Empty when it is unknown, expired or used; one that was used before is in
     * two hands, so it ends the whole family (RFC 9700 §4.14.2).
     */
    public Optional<SignedIn> refresh(Secret presented) {
        var now = clock.instant();
        if (store.use(presented, now)) {
            return store.find(presented)
                    .flatMap(token -> store.find(token.sessionId()))
                    .filter(session -> session.isAlive(now))
                    .map(this::carryOn);
        }
        store.find(presented).filter(RefreshToken::isUsed).ifPresent(this::endFamily);
        return Optional.empty();
    }

    /** Ends a session; ending it twice is no error. */
    public void revoke(UUID session) {
        if (store.revoke(session, clock.instant())) {
            LOG.log(System.Logger.Level.INFO, "event=session_revoked session={0}", session);
        }
        cache.forget(session);
    }

    /** Ends the session of whoever logs out; answers who that was, or empty for a session that was over already. */
    public Optional<Person> logOut(UUID session, ClientInfo client) {
        var now = clock.instant();
        var caller = store.caller(session, now).filter(person -> store.revoke(session, now));
        cache.forget(session);
        caller.ifPresent(person -> audit.record(
                person.tenantId(), person.actor(client), Deed.of(SESSION, "logged_out", session, person.email())));
        return caller;
    }

    /** The same by a refresh token of the session; empty for a token nobody knows. */
    public Optional<Person> logOut(Secret refreshToken, ClientInfo client) {
        return store.find(refreshToken)
                .flatMap(token -> store.find(token.sessionId()))
                .flatMap(session -> logOut(session.uuid(), client));
    }

    private SignedIn carryOn(Session session) {
        var now = clock.instant();
        session.seen(now, lives.of(session.kind()));
        var refresh = newRefreshToken(session);
        cache.forget(session.uuid());
        return new SignedIn(store.caller(session.uuid(), now).orElseThrow(), refresh);
    }

    private Secret newRefreshToken(Session session) {
        var secret = Secret.random(Secret.REFRESH_PREFIX);
        store.add(new RefreshToken(secret, session, clock.instant()));
        return secret;
    }

    private void endFamily(RefreshToken replayed) {
        store.find(replayed.sessionId()).map(Session::uuid).ifPresent(session -> {
            LOG.log(System.Logger.Level.WARNING, "event=refresh_token_replayed session={0}", session);
            revoke(session);
        });
    }
}
