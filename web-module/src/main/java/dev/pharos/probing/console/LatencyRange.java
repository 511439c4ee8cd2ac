package dev.pharos.probing.console;

import java.time.Duration;

/** How far back a chart of response times looks, and how much time one of its columns sums up. */
public enum LatencyRange {
    HOUR("1h", Duration.ofHours(1), Duration.ofMinutes(1)),
    SIX_HOURS("6h", Duration.ofHours(6), Duration.ofMinutes(5)),
    DAY("24h", Duration.ofHours(24), Duration.ofMinutes(15)),
    WEEK("7d", Duration.ofDays(7), Duration.ofHours(2));

    private final String key;
    private final Duration length;
    private final Duration step;

    LatencyRange(String key, Duration length, Duration step) {
        this.key = key;
        this.length = length;
        this.step = step;
    }

    /** Names it in the text bundle. */
    public String key() {
        return key;
    }

    public Duration length() {
        return length;
    }

    public Duration step() {
        return step;
    }
}
