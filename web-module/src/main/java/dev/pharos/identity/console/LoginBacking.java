package dev.pharos.identity.console;

import dev.pharos.identity.entity.Credentials;
import dev.pharos.identity.rest.ConsoleSessions;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The log-in page. Holds nothing beyond one request. */
@Named("login")
@RequestScoped
public class LoginBacking {

    @Inject
    ConsoleSessions sessions;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String email;
    private String password;
    private String next;

    public void logIn() {
        try {
            sessions.logIn(
                    new Credentials(email, password, null, external.getRequestServerName()),
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse());
            page.goTo(ReturnPath.parse(next).map(ReturnPath::text).orElse("/"));
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
