package dev.pharos.monitoring.console;

import dev.pharos.identity.console.Access;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What can be done to a monitor with one press of a button, wherever it is shown. Which one it is comes with the request,
 * as the button said when it was pressed: rows of a table move while somebody is asked whether they are sure.
 */
@Named("monitorActions")
@RequestScoped
public class MonitorActions {

    /** Not "monitor", which is the form of the page of one. */
    private static final String CHOSEN = "monitorId";

    @Inject
    Access access;

    @Inject
    Monitors monitors;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    public void check() {
        act("done.check", monitors::check);
    }

    public void pause() {
        act("done.pause", monitors::pause);
    }

    public void resume() {
        act("done.resume", monitors::resume);
    }

    public void delete() {
        act("done.delete", (tenant, id) -> monitors.delete(tenant, id, null));
    }

    /** From a page that is about this monitor alone, and therefore over. */
    public void deleteAndLeave() {
        delete();
        page.goTo("/");
    }

    private void act(String done, BiConsumer<Long, UUID> action) {
        try {
            var tenant = access.changing();
            var monitor = monitors.get(tenant, chosen()).monitor();
            action.accept(tenant, monitor.uuid());
            page.done(done, monitor.name());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    private UUID chosen() {
        return MonitorBacking.uuid(external.getRequestParameterMap().get(CHOSEN));
    }
}
