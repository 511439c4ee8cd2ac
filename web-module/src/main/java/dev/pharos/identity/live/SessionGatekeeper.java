package dev.pharos.identity.live;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Sessions;
import dev.pharos.identity.boundary.Tokens;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.TokenKind;
import dev.pharos.platform.live.Gatekeeper;
import dev.pharos.platform.live.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets those in who have a living session. */
@ApplicationScoped
public class SessionGatekeeper implements Gatekeeper {

    @Inject
    CurrentCaller current;

    @Inject
    Tokens tokens;

    @Inject
    Sessions sessions;

    @Override
    public Optional<Visitor> ofRequest() {
        // A socket lives as long as its session, and programs have none.
        return current.find()
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .map(SessionGatekeeper::visitor);
    }

    @Override
    public boolean isAmbient(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies).anyMatch(cookie -> "__Host-pharos".equals(cookie.getName()));
    }

    @Override
    public Optional<Visitor> ofToken(String token) {
        return tokens.verify(TokenKind.ACCESS, token)
                .flatMap(verified -> sessions.alive(verified.session()))
                .map(SessionGatekeeper::visitor);
    }

    @Override
    public Set<UUID> alive(Collection<UUID> all) {
        return sessions.alive(all);
    }

    private static Visitor visitor(Person caller) {
        return new Visitor(caller.session(), caller.tenantId(), caller.tenant());
    }
}
