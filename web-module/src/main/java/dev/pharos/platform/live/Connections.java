package dev.pharos.platform.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sockets of this node. */
@ApplicationScoped
class Connections {

    @Inject
    @ConfigProperty(name = "pharos.live.max-sockets", defaultValue = "20000")
    int mostSockets;

    @Inject
    Pump pump;

    @Inject
    Rooms rooms;

    @Inject
    PublicRooms publicRooms;

    @Inject
    LiveMeters meters;

    @Inject
    MeterRegistry registry;

    private final Set<Connection> all = ConcurrentHashMap.newKeySet();

    /** Those that have not said yet who they are. */
    private final Set<Connection> strangers = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void register() {
        Gauge.builder("pharos.live.sockets", all, Set::size)
                .description("Open sockets")
                .register(registry);
        Gauge.builder("pharos.live.rooms", rooms, Rooms::count)
                .description("Organizations somebody listens to")
                .register(registry);
        Gauge.builder("pharos.live.public.rooms", publicRooms, PublicRooms::count)
                .description("Status pages somebody listens to")
                .register(registry);
    }

    boolean isFull() {
        return all.size() >= mostSockets;
    }

    Connection open(Session session) {
        var connection = new Connection(session, pump, meters);
        all.add(connection);
        strangers.add(connection);
        return connection;
    }

    void close(Connection connection) {
        rooms.leave(connection);
        publicRooms.leave(connection);
        strangers.remove(connection);
        all.remove(connection);
        connection.gone();
    }

    Collection<Connection> all() {
        return all;
    }

    /** Those that have not said who they are; whoever has is forgotten. */
    Collection<Connection> strangers() {
        strangers.removeIf(Connection::isKnown);
        return strangers;
    }
}
