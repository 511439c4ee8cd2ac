package dev.pharos.probing.batch;

import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.probing.boundary.ShardLeases;
import dev.pharos.probing.entity.Leases;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Says every few seconds that this node lives, and brings the timetable in line with the leases it holds. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LeaseKeeper {

    private static final Logger LOG = System.getLogger(LeaseKeeper.class.getName());

    private static final Duration BEAT = Duration.ofSeconds(5);

    /** What another node gives back nobody watches until this one takes it. */
    private static final Duration BEAT_WHILE_INCOMPLETE = Duration.ofSeconds(1);

    @Inject
    DatabaseState database;

    @Inject
    ShardLeases leases;

    @Inject
    Engine engine;

    @Inject
    ScheduleFollower schedule;

    private volatile long renewedNanos = System.nanoTime() - BEAT.toNanos();
    private volatile boolean failing;
    private volatile boolean stopping;

    /** Looks every second, so that a node that starts or missed a beat need not wait for the next one. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void beat() {
        // A timer whose callback throws anything is removed by the container, and with it all monitoring of this node.
        try {
            if (database.isMigrated() && !stopping && beatDue()) {
                renew();
                failing = false;
            }
        } catch (Throwable e) {
            if (!failing) {
                LOG.log(Level.WARNING, "the leases could not be renewed: {0}", e.getMessage());
            }
            failing = true;
        }
    }

    /** Timers keep to whole seconds, give or take some milliseconds. */
    private boolean beatDue() {
        var beat = engine.leases().incomplete() ? BEAT_WHILE_INCOMPLETE : BEAT;
        return System.nanoTime() - renewedNanos > beat.minusMillis(500).toNanos();
    }

    private synchronized void renew() throws SQLException {
        var held = leases.heartbeat(engine.node(), hostName());
        renewedNanos = System.nanoTime();
        var before = engine.hold(held);
        var gained = gained(before, held);
        if (!gained.isEmpty()) {
            load(gained);
        }
        if (!before.epochs().keySet().equals(held.epochs().keySet())) {
            LOG.log(Level.INFO, "this node holds {0} shards", held.epochs().size());
        }
    }

    /** A shard that could not be loaded counts as not gained: the very next beat tries again. */
    private void load(Set<Integer> gained) throws SQLException {
        try {
            schedule.load(gained);
        } catch (Throwable e) {
            engine.forgetLeases();
            renewedNanos = System.nanoTime() - BEAT.toNanos();
            throw e;
        }
    }

    /** The shards that are new to this node; one that comes back with a new epoch was somebody else's meanwhile. */
    private static Set<Integer> gained(Leases before, Leases held) {
        var gained = new HashSet<Integer>();
        held.epochs().forEach((shard, epoch) -> {
            if (!epoch.equals(before.epochs().get(shard))) {
                gained.add(shard);
            }
        });
        return gained;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            LOG.log(Level.DEBUG, "this machine does not know its own name", e);
            return "unknown";
        }
    }

    @PreDestroy
    void leave() {
        stopping = true;
        try {
            leases.leave(engine.node());
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.INFO, "the leases could not be given back, they end by themselves: {0}", e.getMessage());
        }
    }
}
