package dev.pharos.monitoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something a tenant wants watched. */
@Entity
@Table(name = "monitor")
public class Monitor {

    /** Monitors hash into this many shards; a node owns shards, not monitors. */
    public static final int SHARDS = 256;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private UUID uuid;
    private String name;

    @Convert(converter = MonitorTypeConverter.class)
    private MonitorType type;

    private String target;

    @Column(name = "interval_seconds")
    private int intervalSeconds;

    @Column(name = "timeout_ms")
    private int timeoutMs;

    private String settings;

    @Convert(converter = TagsConverter.class)
    private List<String> tags;

    private byte[] fingerprint;
    private int shard;
    private boolean paused;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Monitor() {}

    public Monitor(long tenantId, UUID uuid, MonitorDefinition definition, Instant now) {
        this.tenantId = tenantId;
        this.uuid = uuid;
        this.shard = (int) Long.remainderUnsigned(uuid.getLeastSignificantBits(), SHARDS);
        this.createdAt = now;
        take(definition, now);
    }

    /**
     * Takes a whole new definition; the status so far stays, for it is the same monitor. Answers whether anything is
     * different now.
     */
    public boolean redefine(MonitorDefinition definition, Instant now) {
        if (definition.isOf(this)) {
            return false;
        }
        take(definition, now);
        return true;
    }

    private void take(MonitorDefinition definition, Instant now) {
        name = definition.name();
        type = definition.type();
        target = definition.target();
        intervalSeconds = definition.intervalSeconds();
        timeoutMs = definition.timeoutMs();
        settings = definition.settingsJson();
        tags = definition.tags();
        fingerprint = definition.fingerprint();
        updatedAt = now;
    }

    /** Answers whether it was running before. */
    public boolean pause(Instant now) {
        return switchTo(true, now);
    }

    /** Answers whether it was paused before. */
    public boolean resume(Instant now) {
        return switchTo(false, now);
    }

    private boolean switchTo(boolean next, Instant now) {
        var changed = paused != next;
        if (changed) {
            paused = next;
            updatedAt = now;
        }
        return changed;
    }

    public MonitorState newState(Instant now) {
        return new MonitorState(this, now);
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

    public String name() {
        return name;
    }

    public MonitorType type() {
        return type;
    }

    /** A URL, or {@code host:port} for a port. */
    public String target() {
        return target;
    }

    public int intervalSeconds() {
        return intervalSeconds;
    }

    public int timeoutMs() {
        return timeoutMs;
    }

    /** JSON, complete with all defaults. */
    public String settingsJson() {
        return settings;
    }

    public List<String> tags() {
        return tags;
    }

    /** See {@link MonitorDefinition#fingerprint()}. */
    byte[] fingerprint() {
        return fingerprint.clone();
    }

    public int shard() {
        return shard;
    }

    public boolean paused() {
        return paused;
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
