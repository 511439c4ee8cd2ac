package dev.pharos.identity.rest;

import dev.pharos.audit.boundary.CurrentActor;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.platform.rest.Authentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Finds out who calls, for every request to the WAR. It refuses nothing: whoever needs a caller does, with the reason that
 * is left behind, so that a page can redirect where an API answers 401. See ADR 4.
 */
@ApplicationScoped
public class PharosAuthentication implements HttpAuthenticationMechanism {

    @Inject
    @Any
    Instance<CredentialReader> readers;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentActor actor;

    @Inject
    Clients clients;

    @Inject
    DatabaseState database;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        actor.become(clients.of(request).stranger());
        try {
            database.requireReachable();
            return authenticate(request, response, context);
        } catch (RuntimeException outage) {
            request.setAttribute(Authentication.ATTRIBUTE, Authentication.failed(outage));
            return context.doNothing();
        }
    }

    private AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        for (var reader : readers) {
            var shown = reader.isFor(path) ? reader.read(request, response) : new CredentialReader.Shown.Nothing();
            if (shown instanceof CredentialReader.Shown.Good good) {
                var principal = good.principal();
                current.become(principal.caller());
                actor.become(principal.caller().actor(clients.of(request)));
                return context.notifyContainerAboutLogin(principal, principal.getGroups());
            }
            if (shown instanceof CredentialReader.Shown.Bad) {
                request.setAttribute(Authentication.ATTRIBUTE, Authentication.refused());
            }
        }
        return context.doNothing();
    }
}
