package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Passwords;
import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The password of whoever is logged in. */
@Named("passwordChange")
@RequestScoped
public class PasswordBacking {

    @Inject
    Passwords passwords;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String currentPassword;
    private String newPassword;
    private String newPasswordConfirmation;

    public void save() {
        try {
            if (!Objects.equals(newPassword, newPasswordConfirmation)) {
                throw DomainException.invalid("newPasswordConfirmation", page.text("profile.repeat"));
            }
            passwords.change(caller.person(), currentPassword, newPassword, clients.of((HttpServletRequest)
                    external.getRequest()));
            page.done("profile.password.saved");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getNewPasswordConfirmation() {
        return newPasswordConfirmation;
    }

    public void setNewPasswordConfirmation(String newPasswordConfirmation) {
        this.newPasswordConfirmation = newPasswordConfirmation;
    }
}
