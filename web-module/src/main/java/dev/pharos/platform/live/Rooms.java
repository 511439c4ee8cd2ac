package dev.pharos.platform.live;

import dev.pharos.platform.boundary.EventHistory;
import dev.pharos.platform.boundary.LiveInterest;
import dev.pharos.platform.entity.Absence;
import dev.pharos.platform.entity.DeliveredRows;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.EventId;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.platform.entity.Missed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Who listens to which organization on this node, and the stream of events that reaches them. */
@ApplicationScoped
class Rooms {

    private static final Logger LOG = System.getLogger(Rooms.class.getName());

    /** A little longer than the feed waits for rows that are late. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Whoever missed more than this reads everything anew; it has to fit into the queue of a socket. */
    private static final int MOST_REPLAYED = 500;

    private static final int MOST_CHARACTERS = 1 << 19;

    private record Room(Visitor host, Set<Connection> members) {}

    @Inject
    EventHistory history;

    @Inject
    LiveInterest interest;

    @Inject
    Clock clock;

    private final Map<Long, Room> rooms = new HashMap<>();
    private final Map<Connection, Long> whereabouts = new HashMap<>();
    private DeliveredRows delivered;

    /**
     * Lets a socket listen to the organization of its visitor. It is told what it has missed, and then everything that
     * happens, without a gap and without anything twice.
     *
     * @param last the event the client saw last, or empty when it begins
     */
    void join(Connection connection, Visitor visitor, Optional<EventId> last) {
        keepInterest(visitor.tenantId());
        leave(connection);
        connection.hold();
        var first = new ArrayList<Frame>();
        try {
            var missed = enter(connection, visitor, last);
            first.addAll(welcome(connection, visitor, missed, last.isPresent()));
        } catch (DomainException e) {
            leave(connection);
            first.add(Answers.error(e.code(), e.getMessage()));
        } finally {
            connection.release(first);
        }
    }

    /** Answers whether the socket was in a room. */
    synchronized boolean leave(Connection connection) {
        var tenant = whereabouts.remove(connection);
        if (tenant != null) {
            rooms.computeIfPresent(tenant, (id, room) -> {
                room.members().remove(connection);
                return room.members().isEmpty() ? null : room;
            });
        }
        return tenant != null;
    }

    synchronized int count() {
        return rooms.size();
    }

    /** Tells all nodes that somebody still looks. */
    void keepInterest() {
        List<Long> tenants;
        synchronized (this) {
            tenants = List.copyOf(rooms.keySet());
        }
        tenants.forEach(this::keepInterest);
    }

    synchronized void deliver(@Observes EventBatch batch) {
        delivered().ifPresent(rows -> batch.events().forEach(event -> rows.deliver(event.id(), clock.instant())));
        batch.events().stream()
                .filter(event -> rooms.containsKey(event.tenantId()))
                .collect(Collectors.groupingBy(LoggedEvent::tenantId))
                .forEach((tenant, events) -> deliver(rooms.get(tenant), events));
    }

    private static void deliver(Room room, List<LoggedEvent> events) {
        var bundle = Bundle.of(events.stream()
                .flatMap(event -> frames(event, room.host()).stream())
                .toList());
        if (bundle.count() > 0) {
            room.members().forEach(member -> member.deliver(bundle));
        }
    }

    private synchronized Missed enter(Connection connection, Visitor visitor, Optional<EventId> last) {
        var known = delivered()
                .orElseThrow(() ->
                        DomainException.unavailable("starting", "Live updates are not ready yet; try again.", null));
        rooms.computeIfAbsent(visitor.tenantId(), tenant -> new Room(visitor, new HashSet<>()))
                .members()
                .add(connection);
        whereabouts.put(connection, visitor.tenantId());
        // Another node may have been ahead of this one.
        connection.hasSeen(last.filter(seen -> seen.row() > known.highest()).orElse(null));
        return known.since(last.orElse(EventId.of(known.highest())));
    }

    private List<Frame> welcome(Connection connection, Visitor visitor, Missed missed, boolean resumes) {
        var replay = resumes ? replay(visitor, missed) : Optional.<List<Frame>>empty();
        if (replay.isEmpty()) {
            connection.hasSeen(null);
        }
        var from = replay.isPresent() ? missed.last() : EventId.of(missed.upTo());
        var first = new ArrayList<Frame>();
        first.add(Answers.joined(visitor.organization().toString(), replay.isPresent(), from.text()));
        replay.ifPresent(first::addAll);
        return first;
    }

    private Optional<List<Frame>> replay(Visitor visitor, Missed missed) {
        return history.read(visitor.tenantId(), missed)
                .map(rows -> rows.stream()
                        .flatMap(event -> frames(event, visitor).stream())
                        .filter(frame -> missed.includes(frame.id()))
                        .toList())
                .filter(frames -> frames.size() <= MOST_REPLAYED
                        && frames.stream().mapToInt(Frame::size).sum() <= MOST_CHARACTERS);
    }

    private static List<Frame> frames(LoggedEvent event, Visitor host) {
        try {
            return LiveEvents.isForClients(event.type()) ? LiveEvents.frames(event, host.organization()) : List.of();
        } catch (JacksonException e) {
            LOG.log(Level.ERROR, "event " + event.id() + " is no JSON and was not delivered", e);
            return List.of();
        }
    }

    private Optional<DeliveredRows> delivered() {
        if (delivered == null) {
            history.begin().ifPresent(begin -> delivered = new DeliveredRows(begin, PATIENCE, Absence.KEPT));
        }
        return Optional.ofNullable(delivered);
    }

    private void keepInterest(long tenantId) {
        try {
            interest.keep(tenantId);
        } catch (SQLException e) {
            throw DomainException.unavailable("live-interest", "Live updates are not ready; try again.", e);
        }
    }
}
