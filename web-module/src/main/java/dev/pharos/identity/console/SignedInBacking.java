package dev.pharos.identity.console;

import dev.pharos.identity.boundary.Accounts;
import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.entity.Affiliation;
import dev.pharos.identity.entity.Profile;
import dev.pharos.identity.entity.Role;
import dev.pharos.identity.rest.ConsoleSessions;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Who is in front of the console: the frame shows it, and log-out ends it. */
@Named("me")
@RequestScoped
public class SignedInBacking {

    @Inject
    CurrentCaller caller;

    @Inject
    Accounts accounts;

    @Inject
    ConsoleSessions sessions;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private Profile profile;

    public Profile profile() {
        if (profile == null) {
            profile = accounts.profile(caller.person());
        }
        return profile;
    }

    /** What is shown of the person or their organizations has changed. */
    void changed() {
        profile = null;
    }

    public String initial() {
        return profile().name().isBlank()
                ? profile().email().substring(0, 1)
                : profile().name().strip().substring(0, 1);
    }

    /** Whether this person may change monitors; only a matter of what is offered, {@link Access} decides. */
    public boolean mayChange() {
        return caller.get().role().includes(Role.MEMBER);
    }

    /** Whether this person may write incidents and maintenance; {@link Access} decides. */
    public boolean mayCommunicate() {
        return mayChange() || caller.get().role().includes(Role.COMMUNICATOR);
    }

    /** Whether this person may manage who and what belongs to the organization; {@link Access} decides. */
    public boolean mayAdminister() {
        return caller.get().role().includes(Role.ADMIN);
    }

    /** Whether this person decides about the organization as a whole; likewise. */
    public boolean mayOwn() {
        return caller.get().role().includes(Role.OWNER);
    }

    /** The other organizations this person belongs to. */
    public List<Affiliation> elsewhere() {
        var here = profile().current().tenantId();
        return profile().affiliations().stream()
                .filter(place -> place.tenantId() != here)
                .toList();
    }

    /** Goes over to the organization whose slug the request names. */
    public void switchOrganization() {
        try {
            enter(external.getRequestParameterMap().get("organization"));
            page.goTo("/");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    /** Goes on when this organization is no place any more: in another one, or on a page that needs none. */
    void goOn(List<Affiliation> elsewhere, String otherwise) {
        if (elsewhere.isEmpty()) {
            leave(otherwise);
        } else {
            enter(elsewhere.get(0).slug());
            page.goTo("/");
        }
    }

    /** Opens a session in another organization of this person in the place of this one. */
    void enter(String slug) {
        sessions.switchTo(caller.person(), slug, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                external.getResponse());
    }

    public void logOut() {
        leave("/login");
    }

    /** Ends the session and goes to a page that needs none. */
    void leave(String path) {
        sessions.logOut((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        page.goTo(path);
    }
}
