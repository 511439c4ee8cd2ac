package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.Organizations;
import dev.pharos.identity.entity.Organization;
import dev.pharos.identity.entity.OrganizationDraft;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The page of the organization somebody is in: what it is called, how it is reached, and its end. */
@Named("organizationPage")
@ViewScoped
public class OrganizationBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Access access;

    @Inject
    CurrentCaller caller;

    @Inject
    Organizations organizations;

    @Inject
    SignedInBacking me;

    @Inject
    Page page;

    private transient Organization organization;
    private Integer version;
    private String name;
    private String hosts;
    private String confirmation;

    /** Before the page is shown. */
    public void load() {
        show(organizations.get(caller.get(), caller.get().tenant()));
    }

    public void save() {
        try {
            var draft = new OrganizationDraft(name, lines());
            var administrator = access.administrator();
            show(organizations.change(administrator, administrator.tenant(), version, old -> draft));
            me.changed();
            page.done("organization.saved");
        } catch (DomainException refusal) {
            page.refused(inOneField(refusal));
        }
    }

    /** Ends the organization; its owner goes on in another one, if there is one. */
    public void delete() {
        var elsewhere = me.elsewhere();
        try {
            organizations.delete(caller.person(), caller.get().tenant(), null, confirmation);
        } catch (DomainException refusal) {
            page.refused(
                    refusal.kind() == Kind.INVALID
                            ? DomainException.invalid("confirmation", page.text("organization.delete.mismatch"))
                            : refusal);
            return;
        }
        me.goOn(elsewhere, "/login?deleted");
    }

    private void show(Organization current) {
        organization = current;
        version = current.tenant().version();
        name = current.tenant().name();
        hosts = String.join("\n", current.hosts());
    }

    /** The API names a host name by its number; the page has one field for all of them. */
    private DomainException inOneField(DomainException refusal) {
        var typed = lines();
        return refusal.kind() != Kind.INVALID
                ? refusal
                : DomainException.invalid(refusal.errors().stream()
                        .map(error -> error.field().matches("hosts\\[\\d+]")
                                ? new FieldError("hosts", typed.get(index(error)) + " " + error.message())
                                : error)
                        .toList());
    }

    private static int index(FieldError error) {
        return Integer.parseInt(error.field().replaceAll("\\D", ""));
    }

    private List<String> lines() {
        return Stream.of(hosts == null ? new String[0] : hosts.split("[\\s,]+"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public Organization organization() {
        if (organization == null) {
            organization = organizations.get(caller.get(), caller.get().tenant());
        }
        return organization;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHosts() {
        return hosts;
    }

    public void setHosts(String hosts) {
        this.hosts = hosts;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
