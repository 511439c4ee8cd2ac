package dev.pharos.platform.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Goes round the sockets: who did not say who they are, whose log-in has ended, who is gone without a word. */
@ApplicationScoped
class Rounds {

    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    private static final long INTRODUCTION_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long PING_NANOS = Duration.ofSeconds(30).toNanos();

    /** Two pings unanswered, and some time for the second. */
    private static final long SILENCE_NANOS = Duration.ofSeconds(75).toNanos();

    /** One frame that does not get through for so long. */
    private static final long STALL_NANOS = Duration.ofSeconds(20).toNanos();

    @Inject
    Connections connections;

    @Inject
    Rooms rooms;

    @Inject
    PublicRooms publicRooms;

    @Inject
    Gatekeeper gatekeeper;

    @Resource
    ManagedScheduledExecutorService executor;

    private final List<Future<?>> rounds = new ArrayList<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        every(Duration.ofMillis(250), this::cutStrangers);
        every(Duration.ofSeconds(2), this::cutRevoked);
        every(Duration.ofSeconds(5), this::cutDead);
        every(Duration.ofSeconds(30), publicRooms::cutUninvited);
        every(Duration.ofMinutes(1), rooms::keepInterest);
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }

    private void every(Duration period, Runnable round) {
        rounds.add(executor.scheduleWithFixedDelay(
                () -> go(round), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The executor would end a round that throws. */
    private static void go(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a round over the live sockets failed, the next one will tell: {0}", e.getMessage());
        }
    }

    private void cutStrangers() {
        var now = System.nanoTime();
        connections.strangers().stream()
                .filter(connection -> connection.openFor(now) > INTRODUCTION_NANOS)
                .forEach(connection -> connection.abort(Farewell.UNAUTHENTICATED));
    }

    private void cutRevoked() {
        var sessions = connections.all().stream()
                .flatMap(connection -> connection.visitor().stream())
                .map(Visitor::session)
                .collect(Collectors.toSet());
        var alive = sessions.isEmpty() ? sessions : gatekeeper.alive(sessions);
        sessions.removeAll(alive);
        connections.all().stream()
                .filter(connection -> connection
                        .visitor()
                        .map(Visitor::session)
                        .filter(sessions::contains)
                        .isPresent())
                .forEach(connection -> connection.abort(Farewell.REVOKED));
    }

    private void cutDead() {
        var now = System.nanoTime();
        for (var connection : connections.all()) {
            if (connection.stalledFor(now) > STALL_NANOS) {
                connection.abort(Farewell.SLOW);
            } else if (connection.silentFor(now) > SILENCE_NANOS) {
                connection.abort(Farewell.SILENT);
            } else if (connection.silentFor(now) > PING_NANOS && connection.pingedAgo(now) > PING_NANOS) {
                connection.ping(now);
            }
        }
    }
}
