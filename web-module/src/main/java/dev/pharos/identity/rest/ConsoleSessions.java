package dev.pharos.identity.rest;

import dev.pharos.identity.boundary.Logins;
import dev.pharos.identity.boundary.Sessions;
import dev.pharos.identity.boundary.Tokens;
import dev.pharos.identity.entity.Credentials;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.SessionKind;
import dev.pharos.identity.entity.SignedIn;
import dev.pharos.identity.entity.TokenKind;
import dev.pharos.identity.entity.VerifiedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Log-in and log-out of people with a browser: the session lives in a cookie. */
@ApplicationScoped
public class ConsoleSessions {

    /** The cookie is renewed when its token is older than this: often enough to follow a 12 hour idle limit. */
    private static final Duration RENEWAL = Duration.ofMinutes(5);

    @Inject
    Logins logins;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    Clients clients;

    @Inject
    Clock clock;

    /**
     * Logs in and sets the cookie. Both the session behind an old cookie and the id of an HTTP session end here, so that
     * nothing an attacker knew before goes on afterwards.
     *
     * @throws dev.pharos.platform.entity.DomainException UNAUTHENTICATED or THROTTLED
     */
    public Person logIn(Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = logins.logIn(credentials, SessionKind.CONSOLE, clients.of(request));
        replace(signedIn, request, response);
        return signedIn.caller();
    }

    /**
     * Goes over to another organization of the caller: the session here ends, as at a log-in.
     *
     * @throws dev.pharos.platform.entity.DomainException NOT_FOUND when it is none of theirs
     */
    public Person switchTo(
            Person caller, String organization, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = logins.switchTo(caller, organization, clients.of(request));
        replace(signedIn, request, response);
        return signedIn.caller();
    }

    private void replace(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request)
                .flatMap(this::token)
                .map(VerifiedToken::session)
                .ifPresent(sessions::revoke);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        write(signedIn.caller(), response);
    }

    /** Ends the session and removes the cookie; without a session it only does the latter. */
    public void logOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request)
                .flatMap(this::token)
                .map(VerifiedToken::session)
                .ifPresent(session -> sessions.logOut(session, clients.of(request)));
        var httpSession = request.getSession(false);
        if (httpSession != null) {
            httpSession.invalidate();
        }
        SessionCookie.clear(response);
    }

    /** Who the cookie stands for; renews it when it has grown old. */
    Optional<CallerPrincipal> principal(String cookie, HttpServletResponse response) {
        return token(cookie)
                .flatMap(token -> sessions.alive(token.session()).map(caller -> {
                    if (token.issuedAt().plus(RENEWAL).isBefore(clock.instant())) {
                        sessions.touch(caller);
                        sessions.alive(caller.session()).ifPresent(current -> write(current, response));
                    }
                    return new CallerPrincipal(caller, token, cookie);
                }));
    }

    private Optional<VerifiedToken> token(String cookie) {
        return tokens.verify(TokenKind.CONSOLE, cookie);
    }

    private void write(Person caller, HttpServletResponse response) {
        SessionCookie.write(response, tokens.mint(caller), Duration.between(clock.instant(), caller.expiresAt()));
    }
}
