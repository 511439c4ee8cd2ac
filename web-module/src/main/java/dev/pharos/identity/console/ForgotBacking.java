package dev.pharos.identity.console;

import dev.pharos.identity.boundary.Passwords;
import dev.pharos.identity.rest.Clients;
import dev.pharos.identity.rest.PasswordCalls;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.OwnLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which somebody says they forgot their password. It never tells whether there is such an account. */
@Named("forgot")
@RequestScoped
public class ForgotBacking {

    @Inject
    Passwords passwords;

    @Inject
    Clients clients;

    @Inject
    OwnLinks links;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String email;
    private boolean done;

    public void send() {
        var request = (HttpServletRequest) external.getRequest();
        try {
            passwords.forgot(
                    email == null ? "" : email, links.to(PasswordCalls.RESET_PAGE, request), clients.of(request));
            done = true;
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public boolean isDone() {
        return done;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
