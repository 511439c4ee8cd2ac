package dev.pharos.monitoring.entity;

/** What one check says of its monitor. */
public enum Verdict {
    UP,
    /** Good, but slower than the monitor's limit. */
    SLOW,
    DOWN,
    /** The check says nothing about the target: the fault is ours. */
    UNKNOWN;

    boolean good() {
        return this == UP || this == SLOW;
    }
}
