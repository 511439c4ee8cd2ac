package dev.pharos.statuspage.entity;

/** How many subscribers there are of each sort. */
public record SubscriberCounts(long pending, long active, long suspended) {

    public long total() {
        return pending + active + suspended;
    }
}
