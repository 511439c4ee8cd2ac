package dev.pharos.incidents.console;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.Impact;
import dev.pharos.incidents.entity.IncidentStatus;
import dev.pharos.incidents.entity.Markdown;
import dev.pharos.incidents.entity.ServiceChoice;
import dev.pharos.incidents.entity.ServiceStatus;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** What people write about an incident, as its forms hold it. */
public class IncidentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;
    private String impact;
    private String status = IncidentStatus.INVESTIGATING.text();
    private String body;
    private boolean previewing;
    private List<ServicePick> picks = List.of();

    /**
     * Takes over which services there are. The form keeps them: its fields are counted, so that a service that came, went or
     * moved meanwhile would hand its choice to another one.
     *
     * @param services all there are, in their order
     * @param affected those that are chosen already
     */
    void offer(List<Affected> services, List<Affected> affected) {
        var chosen = affected.stream()
                .collect(Collectors.toMap(
                        Affected::id, service -> service.status().text()));
        picks = services.stream()
                .map(service -> new ServicePick(service, chosen.get(service.id())))
                .toList();
    }

    /** The services that are affected. */
    List<ServiceChoice> choices() {
        return picks.stream()
                .filter(ServicePick::isMade)
                .map(ServicePick::choice)
                .toList();
    }

    /** Null for as bad as its worst service. */
    Impact impact() {
        return Impact.parse(impact).orElse(null);
    }

    IncidentStatus status() {
        return IncidentStatus.parse(status).orElse(null);
    }

    /** Shows the text as customers will read it. */
    public void preview() {
        previewing = true;
    }

    public boolean isPreviewing() {
        return previewing;
    }

    /** Safe HTML of what is being written. */
    public String html() {
        return body == null ? "" : Markdown.html(body);
    }

    public List<ServiceStatus> serviceStatuses() {
        return List.of(ServiceStatus.values());
    }

    public List<Impact> impacts() {
        return List.of(Impact.values());
    }

    public List<ServicePick> getPicks() {
        return picks;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(String impact) {
        this.impact = impact;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
