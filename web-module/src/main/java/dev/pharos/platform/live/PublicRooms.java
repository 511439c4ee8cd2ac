package dev.pharos.platform.live;

import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who listens to which status page on this node. Nobody has to say who they are, and nobody hears more than the page shows. */
@ApplicationScoped
class PublicRooms {

    private static final String SETTINGS = "status_page_updated";

    /** What somebody asked for, and came with. */
    private record Guest(Room room, String ticket) {}

    @Inject
    Publicity publicity;

    private final Map<Connection, Guest> guests = new HashMap<>();
    private final Map<Long, Map<Connection, Guest>> rooms = new HashMap<>();

    /** Lets a socket listen to a page; answers whether there is one for it. */
    boolean join(Connection connection, String slug, String ticket) {
        var room = publicity.room(slug, ticket, connection.visitor());
        room.ifPresent(found -> {
            leave(connection);
            connection.becomeGuest();
            enter(connection, new Guest(found, ticket));
            connection.send(Answers.joinedPage(found.slug()));
        });
        return room.isPresent();
    }

    /** The slug of the page that the socket listened to. */
    synchronized Optional<String> leave(Connection connection) {
        var guest = guests.remove(connection);
        if (guest == null) {
            return Optional.empty();
        }
        rooms.computeIfPresent(guest.room().tenantId(), (tenant, members) -> {
            members.remove(connection);
            return members.isEmpty() ? null : members;
        });
        return Optional.of(guest.room().slug());
    }

    /** Ends the sockets of those who may not see their page any more. */
    void cutUninvited() {
        Map<Connection, Guest> all;
        synchronized (this) {
            all = Map.copyOf(guests);
        }
        all.forEach(this::cutUninvited);
    }

    synchronized int count() {
        return rooms.size();
    }

    private synchronized void enter(Connection connection, Guest guest) {
        guests.put(connection, guest);
        rooms.computeIfAbsent(guest.room().tenantId(), tenant -> new HashMap<>())
                .put(connection, guest);
    }

    void deliver(@Observes EventBatch batch) {
        var heard = batch.events().stream()
                .filter(event -> isListenedTo(event.tenantId()))
                .collect(Collectors.groupingBy(LoggedEvent::tenantId));
        heard.values().forEach(this::deliver);
    }

    private void deliver(List<LoggedEvent> events) {
        events.forEach(publicity::heed);
        if (events.stream().anyMatch(event -> event.type().equals(SETTINGS))) {
            cutUninvited();
        }
        var members = members(events.get(0).tenantId());
        if (members.isEmpty()) {
            return;
        }
        var organization = members.values().iterator().next().room().organization();
        var bundle = Bundle.of(events.stream()
                .filter(event -> LiveEvents.isForClients(event.type()))
                .flatMap(event -> LiveEvents.frames(event, organization, publicity.publicParts(event)).stream())
                .toList());
        if (bundle.count() > 0) {
            members.keySet().forEach(member -> member.deliver(bundle));
        }
    }

    private synchronized boolean isListenedTo(long tenantId) {
        return rooms.containsKey(tenantId);
    }

    private synchronized Map<Connection, Guest> members(long tenantId) {
        return Map.copyOf(rooms.getOrDefault(tenantId, Map.of()));
    }

    private void cutUninvited(Connection connection, Guest guest) {
        var room = publicity.room(guest.room().slug(), guest.ticket(), connection.visitor());
        if (room.isEmpty()) {
            leave(connection);
            connection.abort(Farewell.REVOKED);
        }
    }
}
