package dev.pharos.identity.console;

import dev.pharos.identity.boundary.Registration;
import dev.pharos.identity.entity.NewOrganization;
import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which an organization and its owner come to be. */
@Named("register")
@RequestScoped
public class RegisterBacking {

    @Inject
    Registration registration;

    @Inject
    Clients clients;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String organizationName;
    private String email;
    private String password;
    private String passwordConfirmation;

    public void register() {
        try {
            registration.register(
                    new NewOrganization(organizationName, email, password, passwordConfirmation),
                    clients.of((HttpServletRequest) external.getRequest()));
            page.goTo("/login?registered");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public String getOrganizationName() {
        return organizationName;
    }

    public void setOrganizationName(String organizationName) {
        this.organizationName = organizationName;
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

    public String getPasswordConfirmation() {
        return passwordConfirmation;
    }

    public void setPasswordConfirmation(String passwordConfirmation) {
        this.passwordConfirmation = passwordConfirmation;
    }
}
