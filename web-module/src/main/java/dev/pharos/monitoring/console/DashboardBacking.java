package dev.pharos.monitoring.console;

import dev.pharos.identity.console.Access;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.MonitorCounts;
import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorPage;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.MonitorView;
import dev.pharos.platform.console.Page;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.primefaces.component.datatable.DataTable;

/** The dashboard: how all monitors are, and the table of those somebody chose to see. */
@Named("dashboard")
@ViewScoped
public class DashboardBacking implements Serializable, MonitorTable.Source {

    private static final long serialVersionUID = 1L;
    private static final List<MonitorStatus> FIGURES = List.of(
            MonitorStatus.UP,
            MonitorStatus.DEGRADED,
            MonitorStatus.DOWN,
            MonitorStatus.UNKNOWN,
            MonitorStatus.PENDING,
            MonitorStatus.MAINTENANCE,
            MonitorStatus.PAUSED);

    @Inject
    Access access;

    @Inject
    Monitors monitors;

    @Inject
    Page page;

    private final MonitorChoice choice = new MonitorChoice();
    private boolean empty;
    private transient MonitorTable table;
    private transient MonitorCounts counts;
    private transient List<String> tags;

    @PostConstruct
    void open() {
        table = new MonitorTable(this, choice::filter);
    }

    @Override
    public long count(MonitorFilter filter) {
        return monitors.count(access.reading(), filter);
    }

    @Override
    public List<MonitorView> list(MonitorFilter filter, MonitorPage page) {
        return monitors.list(access.reading(), filter, page);
    }

    /** Another choice starts on its first page, and the address of the page follows. */
    public void choose() {
        var component = FacesContext.getCurrentInstance().getViewRoot().findComponent("monitors:table");
        ((DataTable) component).setFirst(0);
        PrimeFaces.current().ajax().addCallbackParam("query", choice.query());
    }

    /** Reads everything anew: something came, went or changed. With the last monitor, or the first, it is another page. */
    public void refresh() {
        var shownEmpty = empty;
        counts = null;
        tags = null;
        if (isEmpty() != shownEmpty) {
            page.goTo("/");
        }
    }

    public MonitorCounts counts() {
        if (counts == null) {
            counts = monitors.counts(access.reading());
        }
        return counts;
    }

    public List<MonitorStatus> figures() {
        return FIGURES;
    }

    public boolean isEmpty() {
        empty = counts().total() == 0;
        return empty;
    }

    public double checksPerMinute() {
        return monitors.checksPerMinute(access.reading());
    }

    public List<String> tags() {
        if (tags == null) {
            tags = monitors.tags(access.reading());
        }
        return tags;
    }

    public List<MonitorType> types() {
        return List.of(MonitorType.values());
    }

    /** The address of this page with one status, or one tag, chosen. */
    public String queryOf(MonitorStatus status) {
        var only = new MonitorChoice();
        only.setStatus(status.text());
        return only.query();
    }

    public String queryOfTag(String tag) {
        var only = new MonitorChoice();
        only.setTag(tag);
        return only.query();
    }

    /** The monitors on the page of the table that is shown. */
    public List<MonitorView> shown() {
        return table.rows();
    }

    public MonitorTable getTable() {
        return table;
    }

    public MonitorChoice getChoice() {
        return choice;
    }
}
