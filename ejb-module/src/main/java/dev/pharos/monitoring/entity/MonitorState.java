package dev.pharos.monitoring.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What the probe engine last wrote of a monitor. It changes with every check, by bulk SQL; through JPA it is written only
 * when the monitor is created, paused or resumed.
 */
@Entity
@Table(name = "monitor_state")
public class MonitorState {

    @Id
    @Column(name = "monitor_id")
    private long monitorId;

    @Column(name = "tenant_id")
    private long tenantId;

    @Convert(converter = MonitorStatusConverter.class)
    private MonitorStatus status;

    private Instant since;

    private String doubt;

    @Column(name = "last_checked_at")
    private Instant lastCheckedAt;

    @Column(name = "last_latency_ms")
    private Integer lastLatencyMs;

    protected MonitorState() {}

    MonitorState(Monitor monitor, Instant now) {
        this.monitorId = monitor.id();
        this.tenantId = monitor.tenantId();
        become(MonitorStatus.PENDING, now);
    }

    public void become(MonitorStatus next, Instant at) {
        status = next;
        since = at;
        doubt = null;
    }

    public MonitorStatus status() {
        return status;
    }

    /** Since when the status holds. */
    public Instant since() {
        return since;
    }

    /** Null when never checked. */
    public Instant lastCheckedAt() {
        return lastCheckedAt;
    }

    /** Milliseconds; null when never checked or when the last check got no answer. */
    public Integer lastLatencyMs() {
        return lastLatencyMs;
    }
}
