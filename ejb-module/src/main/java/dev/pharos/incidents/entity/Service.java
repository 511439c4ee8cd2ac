package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Something customers know by name and want to know the state of. Its place and what is shown of it change by SQL and make
 * no new version: whoever edits it is not in their way.
 */
@Entity
@Table(name = "service")
public class Service extends TenantEntity {

    private String name;
    private String description;

    @Column(name = "group_name")
    private String groupName;

    @Column(name = "position", updatable = false)
    private int place;

    @Column(name = "public")
    private boolean isPublic;

    @Convert(converter = FollowRuleConverter.class)
    private FollowRule follow;

    @Column(name = "required_up")
    private Integer requiredUp;

    @Column(name = "auto_incident")
    private boolean autoIncident;

    @Column(name = "manual_status")
    @Convert(converter = ServiceStatusConverter.class)
    private ServiceStatus manualStatus;

    @Column(updatable = false)
    @Convert(converter = ServiceStatusConverter.class)
    private ServiceStatus status;

    @Column(name = "status_since", updatable = false)
    private Instant statusSince;

    protected Service() {}

    /**
     * A new one, shown as its monitors or else its hands say.
     *
     * @param draft validated
     * @param position behind all others
     */
    public Service(
            long tenantId, UUID uuid, ServiceDraft draft, int position, ServiceStatus fromMonitors, Instant now) {
        super(tenantId, uuid, now);
        this.place = position;
        this.manualStatus = ServiceStatus.OPERATIONAL;
        this.statusSince = now;
        describe(draft, now);
        this.status = fromMonitors == null ? manualStatus : fromMonitors;
    }

    /**
     * Takes what people can write and is told by the service alone; a status only where one is written. What was set by hand
     * is forgotten where monitors decide: it would come back when they have no say, and nobody could clear it.
     */
    public void describe(ServiceDraft draft, Instant now) {
        name = draft.name();
        description = draft.description();
        groupName = draft.group();
        isPublic = draft.isPublic();
        follow = draft.follow();
        requiredUp = draft.requiredUp();
        autoIncident = draft.autoIncident();
        if (draft.followsMonitors()) {
            manualStatus = ServiceStatus.OPERATIONAL;
        } else if (draft.status() != null) {
            manualStatus = draft.status();
        }
        changed(now);
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    /** Null where it is in none. */
    public String group() {
        return groupName;
    }

    public int position() {
        return place;
    }

    public boolean isPublic() {
        return isPublic;
    }

    public FollowRule follow() {
        return follow;
    }

    /** The k of K_OF_N; null with other rules. */
    public Integer requiredUp() {
        return requiredUp;
    }

    public boolean autoIncident() {
        return autoIncident;
    }

    /** As set by hand. */
    public ServiceStatus manualStatus() {
        return manualStatus;
    }

    /** As shown. */
    public ServiceStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }
}
