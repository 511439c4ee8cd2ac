package dev.pharos.identity.console;

import dev.pharos.identity.boundary.ApiKeys;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.OAuthClients;
import dev.pharos.identity.entity.ApiKey;
import dev.pharos.identity.entity.GrantView;
import dev.pharos.identity.entity.OAuthClient;
import dev.pharos.identity.entity.Scope;
import dev.pharos.identity.rest.Issuers;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.ListRequest;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** The page of the programs that may call the API. */
@Named("apiAccess")
@ViewScoped
public class ApiAccessBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Access access;

    @Inject
    CurrentCaller caller;

    @Inject
    ApiKeys keys;

    @Inject
    OAuthClients clients;

    @Inject
    Issuers issuers;

    @Inject
    ExternalContext external;

    @Inject
    Clock clock;

    @Inject
    ShownSecret shown;

    @Inject
    Page page;

    private GrantForm form = new GrantForm();

    /** Before the page is shown: for those who may not use it, there is none. */
    public void load() {
        try {
            access.administering();
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    public List<GrantView<ApiKey>> keys() {
        return keys.list(access.administering(), 0, ListRequest.MAX_LIMIT);
    }

    public List<GrantView<OAuthClient>> clients() {
        return clients.list(access.administering(), 0, ListRequest.MAX_LIMIT);
    }

    /** Opens the form for another key. */
    public void newKey() {
        form = new GrantForm();
    }

    /** Opens the form for another client. */
    public void newClient() {
        form = GrantForm.forClient();
    }

    public void create() {
        try {
            access.administering();
            if (form.isClient()) {
                shown.client(clients.create(caller.person(), form.grant(clock.instant())));
            } else {
                shown.key(keys.create(caller.person(), form.grant(clock.instant())));
            }
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public boolean isOver(GrantView<?> view) {
        var end = view.grant().expiresAt();
        return end != null && !end.isAfter(clock.instant());
    }

    /** What programs put before the paths of the API. */
    public String url() {
        return issuers.of((HttpServletRequest) external.getRequest()).url();
    }

    public List<String> resources() {
        return Scope.RESOURCES;
    }

    public List<Integer> lifetimes() {
        return GrantForm.LIFETIMES;
    }

    public GrantForm getForm() {
        return form;
    }
}
