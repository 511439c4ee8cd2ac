package dev.pharos.identity.boundary;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Log-ins that last: opened, carried on, ended. Whether a log-in is deserved is decided by {@link Logins}. */
@Stateless
public class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    /** A use is noted at most this often, so that reading does not write. */
    private static final Duration NOTING = Duration.ofMinutes(1);

    @Inject
    SessionStore store;

    @Inject
    SessionCache cache;

    @Inject
    SessionLives lives;

    @Inject
    Clock clock;

    /** Opens a session for a member; one of kind TOKEN comes with its first refresh token. */
    public SignedIn open(Membership member, SessionKind kind, ClientInfo client) {
        var now = clock.instant();
        var session = new Session(
                Ids.next(), member, kind, client, now, lives.of(kind).expiry(now, now));
        store.add(session);
        var refresh = kind == SessionKind.TOKEN ? newRefreshToken(session) : null;
        return new SignedIn(store.caller(session.uuid(), now).orElseThrow(), refresh);
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

    /** Ends the session a refresh token belongs to; answers who it was, or empty for a token nobody knows. */
    public Optional<Person> revoke(Secret refreshToken) {
        var session = store.find(refreshToken).flatMap(token -> store.find(token.sessionId()));
        var caller = session.flatMap(known -> store.caller(known.uuid(), clock.instant()));
        session.map(Session::uuid).ifPresent(this::revoke);
        return caller;
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
