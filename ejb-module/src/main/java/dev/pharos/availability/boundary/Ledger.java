package dev.pharos.availability.boundary;

import dev.pharos.availability.control.SegmentReader;
import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.Uptime;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was available when: the segments of monitors and what they sum up to. */
@Stateless
public class Ledger {

    @Inject
    SegmentReader segments;

    /** The segments of a monitor that touch {@code [from, to)}, oldest first. */
    public List<Segment> segments(long tenantId, long monitorId, Instant from, Instant to) {
        return read(tenantId, List.of(monitorId), from, to).getOrDefault(monitorId, List.of());
    }

    public Uptime uptime(long tenantId, long monitorId, Instant from, Instant to) {
        return Uptime.of(segments(tenantId, monitorId, from, to), from, to);
    }

    /** The uptime of several monitors at once, by internal id. */
    public Map<Long, Uptime> uptimes(long tenantId, Collection<Long> monitorIds, Instant from, Instant to) {
        var bySegments = read(tenantId, monitorIds, from, to);
        return monitorIds.stream()
                .collect(Collectors.toMap(id -> id, id -> Uptime.of(bySegments.getOrDefault(id, List.of()), from, to)));
    }

    /** The uptime of a monitor in consecutive steps of {@code [from, to)}, as bars show it; the last may be shorter. */
    public List<Uptime> steps(long tenantId, long monitorId, Instant from, Instant to, Duration step) {
        return divided(segments(tenantId, monitorId, from, to), from, to, step);
    }

    /** The same for several monitors at once, by internal id: what a list of monitors shows. */
    public Map<Long, List<Uptime>> steps(
            long tenantId, Collection<Long> monitorIds, Instant from, Instant to, Duration step) {
        var bySegments = read(tenantId, monitorIds, from, to);
        return monitorIds.stream()
                .collect(Collectors.toMap(
                        id -> id, id -> divided(bySegments.getOrDefault(id, List.of()), from, to, step)));
    }

    /** How the time of all monitors of a tenant divides, every monitor weighing the same per second. */
    public Uptime overall(long tenantId, Instant from, Instant to) {
        try {
            return new Uptime(from, to, segments.sum(tenantId, from, to));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static List<Uptime> divided(Collection<Segment> all, Instant from, Instant to, Duration step) {
        var steps = new ArrayList<Uptime>();
        for (var start = from; start.isBefore(to); start = start.plus(step)) {
            var end = start.plus(step);
            steps.add(Uptime.of(all, start, end.isBefore(to) ? end : to));
        }
        return steps;
    }

    private Map<Long, List<Segment>> read(long tenantId, Collection<Long> monitorIds, Instant from, Instant to) {
        try {
            return monitorIds.isEmpty() ? Map.of() : segments.read(tenantId, monitorIds, from, to);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DomainException unreadable(SQLException cause) {
        return DomainException.unavailable("ledger", "The availability ledger cannot be read.", cause);
    }
}
