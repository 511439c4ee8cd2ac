package dev.pharos.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
public class Maintenance {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private UUID uuid;
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

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Maintenance() {}

    public Maintenance(long tenantId, UUID uuid, MaintenanceDefinition definition, Instant now) {
        this.tenantId = tenantId;
        this.uuid = uuid;
        this.createdAt = now;
        redefine(definition, now);
    }

    /** Takes a whole new definition. */
    public void redefine(MaintenanceDefinition definition, Instant now) {
        title = definition.title();
        description = definition.description();
        take(definition.plan());
        // Whoever names services decides anew who may know.
        withheld = withheld && definition.services().isEmpty();
        updatedAt = now;
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

    /** The internal id: never leaves the house. */
    public long id() {
        return id;
    }

    public long tenantId() {
        return tenantId;
    }

    public UUID uuid() {
        return uuid;
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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Grows with every change of the definition. */
    public int version() {
        return version;
    }
}
