package dev.pharos.identity.console;

import dev.pharos.identity.boundary.Passwords;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The page behind the link of the mail. Opening it changes nothing: mail scanners open links, too. */
@Named("reset")
@RequestScoped
public class ResetBacking {

    @Inject
    Passwords passwords;

    @Inject
    Clients clients;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String token;
    private String password;
    private String passwordConfirmation;

    public void save() {
        if (!Objects.equals(password, passwordConfirmation)) {
            page.refused(DomainException.invalid("passwordConfirmation", page.text("profile.repeat")));
            return;
        }
        try {
            passwords.reset(new Secret(token == null ? "" : token), password, clients.of((HttpServletRequest)
                    external.getRequest()));
            page.goTo("/login?reset");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPasswordConfirmation() {
        return passwordConfirmation;
    }

    public void setPasswordConfirmation(String passwordConfirmation) {
        this.passwordConfirmation = passwordConfirmation;
    }
}
