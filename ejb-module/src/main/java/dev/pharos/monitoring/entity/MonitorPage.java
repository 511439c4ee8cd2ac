package dev.pharos.monitoring.entity;

/**
 * Which part of a list to read: by offset (a person turns pages), or after a row (a program reads on; rows that come and go
 * meanwhile neither repeat nor hide others).
 *
 * @param sort by what
 * @param descending largest first
 * @param offset how many to skip
 * @param after the row read last, or null
 * @param limit how many to read
 */
public record MonitorPage(MonitorSort sort, boolean descending, int offset, Position after, int limit) {

    /**
     * A row in the order.
     *
     * @param value what {@link MonitorSort#position} wrote
     * @param id the internal id
     */
    public record Position(String value, long id) {}

    public static MonitorPage at(MonitorSort sort, boolean descending, int offset, int limit) {
        return new MonitorPage(sort, descending, offset, null, limit);
    }

    public static MonitorPage after(MonitorSort sort, boolean descending, Position after, int limit) {
        return new MonitorPage(sort, descending, 0, after, limit);
    }
}
