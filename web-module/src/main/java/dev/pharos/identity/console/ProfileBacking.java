package dev.pharos.identity.console;

import dev.pharos.identity.boundary.Accounts;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What somebody is called. */
@Named("profile")
@RequestScoped
public class ProfileBacking {

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller caller;

    @Inject
    SignedInBacking me;

    @Inject
    Page page;

    private String name;

    public void save() {
        try {
            name = accounts.rename(caller.person(), name).name();
            me.changed();
            page.done("profile.saved");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public String getName() {
        return name == null ? accounts.profile(caller.person()).name() : name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }
}
