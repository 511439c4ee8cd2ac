package dev.pharos.incidents.console;

import dev.pharos.identity.console.Access;
import dev.pharos.incidents.boundary.Incidents;
import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentFilter;
import dev.pharos.incidents.entity.IncidentPosition;
import dev.pharos.incidents.entity.IncidentView;
import dev.pharos.platform.console.Page;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The page of all incidents: those that hurt first, then the history by month. */
@Named("incidentsPage")
@ViewScoped
public class IncidentsBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int MOST_ACTIVE = 100;

    @Inject
    Access access;

    @Inject
    Incidents incidents;

    @Inject
    Page page;

    private String impact;
    private String before;
    private transient List<IncidentView> active;
    private transient List<IncidentView> past;

    /** The incidents of a month. */
    public record Month(String name, List<IncidentView> incidents) {}

    /** Something happened: what is shown is read anew, as far as somebody chose to see it. */
    public void refresh() {
        active = null;
        past = null;
    }

    /** Those that are not resolved. */
    public List<IncidentView> active() {
        if (active == null) {
            active = incidents.list(access.reading(), filter(true), null, MOST_ACTIVE);
        }
        return active;
    }

    /** Those that are over, by the month in which they began. */
    public List<Month> months() {
        var months = new LinkedHashMap<String, List<IncidentView>>();
        past().stream()
                .limit(PAGE)
                .forEach(view -> months.computeIfAbsent(month(view), unseen -> new ArrayList<>())
                        .add(view));
        return months.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    /** Where the next page begins; null on the last. */
    public String older() {
        return past().size() <= PAGE
                ? null
                : IncidentPosition.of(past().get(PAGE - 1).incident()).text();
    }

    private List<IncidentView> past() {
        if (past == null) {
            var after =
                    before == null || !before.matches("\\d{1,18}:\\d{1,10}") ? null : IncidentPosition.parse(before);
            past = incidents.list(access.reading(), filter(false), after, PAGE + 1);
        }
        return past;
    }

    public boolean isEmpty() {
        return active().isEmpty() && past().isEmpty() && !isChosen();
    }

    /** Whether somebody chose to see only some. */
    public boolean isChosen() {
        return impact != null && !impact.isEmpty() || before != null;
    }

    public List<Impact> impacts() {
        return List.of(Impact.values());
    }

    private IncidentFilter filter(boolean open) {
        return new IncidentFilter(null, Impact.parse(impact).orElse(null), open, null);
    }

    private String month(IncidentView view) {
        return DateTimeFormatter.ofPattern(page.text("incidents.month"), page.locale())
                .format(view.incident().startedAt().atZone(ZoneOffset.UTC));
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
