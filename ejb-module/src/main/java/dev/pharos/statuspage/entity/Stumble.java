package dev.pharos.statuspage.entity;

/**
 * How often an event in a row could not be told. An outage passes; an event that fails again and again while everything else
 * works must not keep the next ones from being told.
 */
public record Stumble(long eventId, int times) {

    public static final Stumble NONE = new Stumble(0, 0);

    private static final int PATIENCE = 10;

    /** One more failure. */
    public Stumble over(long event) {
        return new Stumble(event, event == eventId ? times + 1 : 1);
    }

    public boolean isHopeless() {
        return times >= PATIENCE;
    }
}
