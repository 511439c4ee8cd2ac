package dev.pharos.identity.rest;

import dev.pharos.platform.rest.Origins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Function;

/** Where invitations are accepted. */
@ApplicationScoped
public class InvitationPages {

    @Inject
    Origins origins;

    /** The address of the page for a secret, as people reach this installation. */
    public Function<String, URI> of(HttpServletRequest request) {
        var place = origins.own().address(request.getHeader("Host")) + request.getContextPath() + "/invitation?token=";
        return token -> URI.create(place + token);
    }
}
