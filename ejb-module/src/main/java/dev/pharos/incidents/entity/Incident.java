package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Something that goes wrong for customers, from its first notice to its lessons. */
@Entity
@Table(name = "incident")
public class Incident extends TenantEntity {

    private String title;

    @Convert(converter = ImpactConverter.class)
    private Impact impact;

    @Convert(converter = IncidentStatusConverter.class)
    private IncidentStatus status;

    @Column(name = "auto_service_id")
    private Long autoServiceId;

    @Column(name = "resolution_proposed_at")
    private Instant resolutionProposedAt;

    private boolean withheld;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected Incident() {}

    /**
     * A new one.
     *
     * @param autoServiceId the service whose monitors open it; null where somebody does
     */
    public Incident(long tenantId, UUID uuid, IncidentDefinition definition, Long autoServiceId, Instant now) {
        super(tenantId, uuid, now);
        this.autoServiceId = autoServiceId;
        this.status = IncidentStatus.INVESTIGATING;
        describe(definition);
        move(definition.status(), now);
    }

    /** Becomes what the definition says; its status as well. */
    public void redefine(IncidentDefinition definition, Instant now) {
        describe(definition);
        move(definition.status(), now);
    }

    /** Goes on to another status, or stays where it is. */
    public void move(IncidentStatus next, Instant now) {
        status.requireMove(next);
        status = next;
        if (next.open()) {
            resolvedAt = null;
        } else {
            resolutionProposedAt = null;
            resolvedAt = resolvedAt == null ? now.truncatedTo(ChronoUnit.MILLIS) : resolvedAt;
        }
        touch(now);
    }

    /** Something that belongs to it has changed. */
    public void touch(Instant now) {
        changed(now);
    }

    /** The monitors that opened it are up again: a person decides whether that is all. Whether this is news. */
    public boolean proposeResolution(Instant now) {
        var news = status.open() && resolutionProposedAt == null;
        if (news) {
            resolutionProposedAt = now.truncatedTo(ChronoUnit.MILLIS);
            touch(now);
        }
        return news;
    }

    /** The monitors are down again. Whether this is news. */
    public boolean withdrawProposal(Instant now) {
        var news = resolutionProposedAt != null;
        if (news) {
            resolutionProposedAt = null;
            touch(now);
        }
        return news;
    }

    /** Somebody has decided again what it is about; what it was about before does not count any more. */
    public void concernAnew() {
        withheld = false;
    }

    private void describe(IncidentDefinition definition) {
        title = definition.title();
        impact = definition.impact();
        startedAt = definition.startedAt();
    }

    public String title() {
        return title;
    }

    public Impact impact() {
        return impact;
    }

    public IncidentStatus status() {
        return status;
    }

    /** Whether monitors opened it. */
    public boolean auto() {
        return autoServiceId != null;
    }

    /** Null unless the monitors that opened it are up again. */
    public Instant resolutionProposedAt() {
        return resolutionProposedAt;
    }

    /** Whether it was about a private service that is gone. */
    public boolean withheld() {
        return withheld;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null while it is open. */
    public Instant resolvedAt() {
        return resolvedAt;
    }
}
