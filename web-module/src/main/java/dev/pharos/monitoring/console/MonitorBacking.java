package dev.pharos.monitoring.console;

import dev.pharos.identity.console.Access;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.Monitor;
import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.monitoring.entity.MonitorState;
import dev.pharos.monitoring.entity.MonitorView;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;

/** The page of one monitor. */
@Named("monitor")
@ViewScoped
public class MonitorBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Access access;

    @Inject
    Monitors monitors;

    @Inject
    Page page;

    private String id;
    private transient MonitorView view;

    /** Before the page is shown: a monitor that is not there has no page. */
    public void load() {
        try {
            refresh();
        } catch (DomainException refusal) {
            page.notFound();
        }
    }

    public void refresh() {
        view = monitors.get(access.reading(), uuid(id));
    }

    public Monitor monitor() {
        return view().monitor();
    }

    public MonitorState state() {
        return view().state();
    }

    /** The settings as the form would show them, by the names they have in the API. */
    public Map<String, Object> settings() {
        return MonitorForm.of(MonitorDraft.of(monitor()));
    }

    public String intervalText() {
        return Intervals.text(page, monitor().intervalSeconds());
    }

    private MonitorView view() {
        if (view == null) {
            refresh();
        }
        return view;
    }

    /** What names no monitor, because it is no id at all, is not there either. */
    static UUID uuid(String id) {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException notAnId) {
            throw DomainException.notFound("monitor");
        }
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
