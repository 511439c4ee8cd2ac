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

/** The log-in page, of one step or two. Holds nothing beyond one request: the browser keeps what was typed. */
@Named("login")
@RequestScoped
public class LoginBacking {

    private static final String REQUIRED = "totp-required";
    private static final String WRONG = "invalid-totp";
    private static final String CODE = "form:code";

    @Inject
    ConsoleSessions sessions;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String email;
    private String password;
    private String code;
    private String next;
    private Boolean second;

    public void logIn() {
        try {
            sessions.logIn(
                    new Credentials(email, password, null, external.getRequestServerName()).withCode(code),
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse());
            page.goTo(ReturnPath.parse(next).map(ReturnPath::text).orElse("/"));
        } catch (DomainException refusal) {
            second = REQUIRED.equals(refusal.code()) || WRONG.equals(refusal.code());
            if (!REQUIRED.equals(refusal.code())) {
                page.refused(refusal);
            }
        }
    }

    /** Whether the code is asked for: because the password was right, or because the page that was sent did so. */
    public boolean isSecond() {
        return second == null ? external.getRequestParameterMap().containsKey(CODE) : second;
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

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
