package dev.pharos.monitoring.console;

import dev.pharos.identity.console.Access;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What can be done to a monitor with one press of a button, wherever it is shown. */
@Named("monitorActions")
@RequestScoped
public class MonitorActions {

    @Inject
    Access access;

    @Inject
    Monitors monitors;

    @Inject
    Page page;

    public void check(Monitor monitor) {
        act("done.check", monitor, () -> monitors.check(access.changing(), monitor.uuid()));
    }

    public void pause(Monitor monitor) {
        act("done.pause", monitor, () -> monitors.pause(access.changing(), monitor.uuid()));
    }

    public void resume(Monitor monitor) {
        act("done.resume", monitor, () -> monitors.resume(access.changing(), monitor.uuid()));
    }

    public void delete(Monitor monitor) {
        act("done.delete", monitor, () -> monitors.delete(access.changing(), monitor.uuid(), null));
    }

    /** From a page that is about this monitor alone, and therefore over. */
    public void deleteAndLeave(Monitor monitor) {
        delete(monitor);
        page.goTo("/");
    }

    private void act(String done, Monitor monitor, Runnable action) {
        try {
            action.run();
            page.done(done, monitor.name());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }
}
