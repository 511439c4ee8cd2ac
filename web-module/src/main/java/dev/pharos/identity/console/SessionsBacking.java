package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.boundary.OwnSessions;
import dev.pharos.identity.entity.Session;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Where somebody is logged in, on the profile. */
@Named("sessions")
@RequestScoped
public class SessionsBacking {

    /** More than these nobody looks through; the API has all of them. */
    private static final int SHOWN = 100;

    private static final String CHOSEN = "sessionId";

    @Inject
    OwnSessions sessions;

    @Inject
    CurrentCaller caller;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private List<Session> list;

    public List<Session> list() {
        if (list == null) {
            list = sessions.list(caller.person(), Long.MAX_VALUE, SHOWN);
        }
        return list;
    }

    public boolean isCurrent(Session session) {
        return session.uuid().equals(caller.person().session());
    }

    /** Which one comes with the request: the list may have changed since it was shown. */
    public void end() {
        try {
            sessions.end(
                    caller.person(),
                    UUID.fromString(external.getRequestParameterMap().get(CHOSEN)));
            page.done("profile.sessions.ended");
        } catch (DomainException refusal) {
            page.refused(refusal);
        } finally {
            list = null;
        }
    }

    public void endOthers() {
        sessions.endOthers(caller.person());
        list = null;
        page.done("profile.sessions.othersEnded");
    }
}
