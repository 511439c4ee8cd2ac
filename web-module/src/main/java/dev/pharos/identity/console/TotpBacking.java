package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.SecondFactors;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.Enrolment;
import dev.pharos.identity.entity.RecoveryCode;
import dev.pharos.identity.entity.SecondFactor;
import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** The second factor on the profile: set up in two steps, so it lives as long as the page. */
@Named("totp")
@ViewScoped
public class TotpBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SecondFactors factors;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    Page page;

    /** Only for as long as the page shows them; a page that is restored from elsewhere has none. */
    private transient Enrolment enrolment;

    private transient List<RecoveryCode> codes = List.of();

    /** Asked for often while the page is made. */
    private transient SecondFactor factor;

    private String password;
    private String code;

    public SecondFactor factor() {
        if (factor == null) {
            factor = factors.of(caller.person());
        }
        return factor;
    }

    public Enrolment enrolment() {
        return enrolment;
    }

    /** Those that were made just now; afterwards nobody knows them. */
    public List<RecoveryCode> codes() {
        return codes == null ? List.of() : codes;
    }

    /** All of them, a line each. */
    public String codeLines() {
        return String.join("\n", codes().stream().map(RecoveryCode::text).toList());
    }

    public void begin() {
        act(() -> {
            codes = List.of();
            enrolment = factors.begin(caller.person(), password, client());
        });
    }

    public void confirm() {
        act(() -> {
            codes = factors.confirm(caller.person(), code);
            enrolment = null;
            page.done("profile.totp.enabled");
        });
    }

    public void renew() {
        act(() -> codes = factors.renew(caller.person(), password, code, client()));
    }

    public void disable() {
        act(() -> {
            factors.disable(caller.person(), password, code, client());
            codes = List.of();
            page.done("profile.totp.disabled");
        });
    }

    public void cancel() {
        enrolment = null;
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (DomainException refusal) {
            page.refused(refusal);
        } finally {
            factor = null;
            password = null;
            code = null;
        }
    }

    private ClientInfo client() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        return clients.of((HttpServletRequest) external.getRequest());
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
}
