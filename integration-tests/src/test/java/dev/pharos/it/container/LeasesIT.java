package dev.pharos.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.SilentTarget;
import dev.pharos.it.client.Target;
import dev.pharos.probing.boundary.Checks;
import dev.pharos.probing.boundary.ShardLeases;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several nodes on one database: this one, and two that only say that they live. */
@ExtendWith(ArquillianExtension.class)
class LeasesIT {

    private static final int SHARDS = 256;
    private static final Duration LONG = Duration.ofSeconds(40);

    @Deployment
    static WebArchive deployment() {
        return Deployments.withoutTheWeb(LeasesIT.class);
    }

    @Inject
    ShardLeases leases;

    @Inject
    Checks checks;

    @Inject
    Tenant tenant;

    @Inject
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Inject
    MeterRegistry meters;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @AfterEach
    void leave() throws SQLException {
        leases.leave(anna);
        leases.leave(ben);
    }

    @Test
    void divideTheShardsEvenlyAmongTheLivingNodes() {
        Awaitility.await("three even shares").atMost(LONG).untilAsserted(() -> {
            var annas = beat(anna).keySet();
            var bens = beat(ben).keySet();
            assertThat(annas.size()).isBetween(84, 86);
            assertThat(bens.size()).isBetween(84, 86).isLessThanOrEqualTo(SHARDS - annas.size());
            assertThat(annas).doesNotContainAnyElementsOf(bens);
        });
    }

    @Test
    void goToTheOthersWhenANodeDiesUnderANewEpoch() throws Exception {
        Awaitility.await("shards for Anna").atMost(LONG).until(() -> beat(anna).size() > 80);
        var before = beat(anna);

        die(anna);

        var taken = new HashSet<>(before.keySet());
        Awaitility.await("all of them are somebody else's").atMost(LONG).untilAsserted(() -> {
            var bens = beat(ben);
            assertThat(bens).isNotEmpty();
            assertThat(epochsOfOthers(anna)).containsKeys(taken.toArray(Integer[]::new));
        });
        var now = epochsOfOthers(anna);
        assertThat(before)
                .allSatisfy((shard, epoch) -> assertThat(now.get(shard)).isGreaterThan(epoch));
        assertThat(fence(anna)).isEmpty();
    }

    @Test
    void letNobodyWriteWhoLostThemWhileAProbeWasOnItsWay() throws SQLException {
        try (var silent = new SilentTarget()) {
            var stale = tenant.watch("http", silent.url()).monitor();
            Awaitility.await("the probe is on its way").until(() -> gauge("pharos.probe.in.flight") > 0);
            var fenced = meters.get("pharos.engine.fenced").counter().count();

            // Everything at once, as a node finds it that was asleep for too long.
            giveEverythingTo(anna);

            Awaitility.await("the result is refused")
                    .atMost(LONG)
                    .until(() -> meters.get("pharos.engine.fenced").counter().count() > fenced);
            assertThat(stored(stale.id())).isZero();
        }
    }

    @Test
    void comeBackAndTheProbesWithThem() throws SQLException {
        try (var target = new Target()) {
            giveEverythingTo(anna);
            Awaitility.await("this node has none").atMost(LONG).until(() -> gauge("pharos.engine.leases") == 0);
            var monitor = tenant.watch("http", target.url("/")).monitor();

            leases.leave(anna);

            Awaitility.await("the first check").atMost(LONG).until(() -> stored(monitor.id()) == 1);
            assertThat(gauge("pharos.engine.leases")).isEqualTo(SHARDS);
        }
    }

    private Map<Integer, Long> beat(UUID node) throws SQLException {
        return leases.heartbeat(node, "test").epochs();
    }

    private Map<Integer, Long> fence(UUID node) throws Exception {
        transaction.begin();
        try {
            return leases.fence(node);
        } finally {
            transaction.rollback();
        }
    }

    /** As after 15 seconds without a sign of life. */
    private void die(UUID node) throws SQLException {
        update("UPDATE shard_lease SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE node_id = ?", node);
        update("UPDATE node SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?", node);
    }

    private void giveEverythingTo(UUID node) throws SQLException {
        update(
                "INSERT INTO node (id, name, started_at, expires_at)"
                        + " VALUES (?, 'test', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 HOUR)",
                node);
        update(
                "UPDATE shard_lease SET node_id = ?, epoch = epoch + 1,"
                        + " expires_at = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR",
                node);
    }

    private void update(String sql, UUID node) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, node.toString());
            update.executeUpdate();
        }
    }

    private Map<Integer, Long> epochsOfOthers(UUID node) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT shard, epoch FROM shard_lease WHERE node_id <> ? AND expires_at > UTC_TIMESTAMP(3)")) {
            query.setString(1, node.toString());
            var epochs = new HashMap<Integer, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    epochs.put(rows.getInt(1), rows.getLong(2));
                }
            }
            return epochs;
        }
    }

    private int stored(long monitorId) {
        return checks.list(tenant.id(), monitorId, Instant.EPOCH, Instant.now().plusSeconds(60), 10)
                .size();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
