package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;

/** Work that is planned and announced, once or again and again. */
@Entity
@Table(name = "maintenance")
public class Maintenance extends TenantEntity {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private String title;
    private String description;

    /** As text: on the way through JDBC a time that the zone of the server leaves out could become another. */
    @Column(name = "starts_local")
    private String startsLocal;

    @Column(name = "starts_offset")
    private int startsOffset;

    @Column(name = "duration_seconds")
    private long durationSeconds;

    @Column(name = "time_zone")
    private String timeZone;

    private boolean withheld;
    private String recurrence;

    /** Moves on by itself, which is no change of the plan that an editor would have to know of. */
    @Column(name = "expanded_to", insertable = false, updatable = false)
    private Instant expandedTo;

    @Column(name = "calendar_uid")
    private String calendarUid;

    @Column(name = "calendar_sequence")
    private Integer calendarSequence;

    @Column(name = "calendar_stamp")
    private Instant calendarStamp;

    protected Maintenance() {}

    public Maintenance(long tenantId, UUID uuid, MaintenanceDefinition definition, Instant now) {
        super(tenantId, uuid, now);
        redefine(definition, now);
    }

    /** Takes a whole new definition. */
    public void redefine(MaintenanceDefinition definition, Instant now) {
        title = definition.title();
        description = definition.description();
        take(definition.plan());
        // Whoever names services decides anew who may know.
        withheld = withheld && definition.services().isEmpty();
        changed(now);
    }

    /** Notes which event of a calendar it is. */
    public void comesFrom(CalendarOrigin origin) {
        calendarUid = origin.uid();
        calendarSequence = origin.sequence();
        calendarStamp = origin.stamp();
    }

    private void take(MaintenancePlan plan) {
        startsLocal = LOCAL.format(plan.start());
        startsOffset = plan.offset().getTotalSeconds();
        durationSeconds = plan.duration().toSeconds();
        timeZone = plan.zone().getId();
        recurrence = plan.recurrence() == null ? null : plan.recurrence().text();
    }

    /** When it is. */
    public MaintenancePlan plan() {
        return new MaintenancePlan(
                LocalDateTime.parse(startsLocal, LOCAL),
                ZoneOffset.ofTotalSeconds(startsOffset),
                Duration.ofSeconds(durationSeconds),
                ZoneId.of(timeZone),
                Recurrence.ofNullable(recurrence).orElse(null));
    }

    public String title() {
        return title;
    }

    /** Markdown. */
    public String description() {
        return description;
    }

    /** Occurrences that start before this are rows of their own; null before there are any. */
    public Instant expandedTo() {
        return expandedTo;
    }

    /** What of a calendar was imported last as this one; empty for what people planned here. */
    public Optional<CalendarOrigin> origin() {
        return Optional.ofNullable(calendarUid).map(uid -> new CalendarOrigin(uid, calendarSequence, calendarStamp));
    }
}
