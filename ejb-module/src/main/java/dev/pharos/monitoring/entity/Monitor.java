package dev.pharos.monitoring.entity;

import dev.pharos.platform.entity.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something a tenant wants watched. */
@Entity
@Table(name = "monitor")
public class Monitor extends TenantEntity {

    /** Monitors hash into this many shards; a node owns shards, not monitors. */
    public static final int SHARDS = 256;

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

    protected Monitor() {}

    public Monitor(long tenantId, UUID uuid, MonitorDefinition definition, Instant now) {
        super(tenantId, uuid, now);
        this.shard = (int) Long.remainderUnsigned(uuid.getLeastSignificantBits(), SHARDS);
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
        changed(now);
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
            changed(now);
        }
        return changed;
    }

    public MonitorState newState(Instant now) {
        return new MonitorState(this, now);
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
}
