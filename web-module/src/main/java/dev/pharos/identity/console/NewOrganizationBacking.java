package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Organizations;
import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which somebody founds one more organization, and goes over to it. */
@Named("newOrganization")
@RequestScoped
public class NewOrganizationBacking {

    @Inject
    Organizations organizations;

    @Inject
    CurrentCaller caller;

    @Inject
    Clients clients;

    @Inject
    SignedInBacking me;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String name;

    public void found() {
        try {
            var client = clients.of((HttpServletRequest) external.getRequest());
            var founded = organizations.found(caller.person(), name, client);
            me.enter(founded.tenant().slug());
            page.goTo("/");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
