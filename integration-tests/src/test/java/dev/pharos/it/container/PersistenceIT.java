package dev.pharos.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.platform.entity.DomainException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entities in a real database under a real transaction manager. */
@ExtendWith(ArquillianExtension.class)
class PersistenceIT {

    @Deployment
    static WebArchive deployment() {
        return Deployments.withoutTheWeb(PersistenceIT.class);
    }

    @Inject
    Tenant tenant;

    @Inject
    Monitors monitors;

    @Inject
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Test
    void keepsInstantsToTheMicrosecondAsUtc() throws SQLException {
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var created = tenant.watch("port", "127.0.0.1:9999").monitor();
        var after = Instant.now();

        var read = monitors.get(tenant.id(), created.uuid()).monitor().createdAt();

        assertThat(read).isBetween(before, after).isEqualTo(created.createdAt().truncatedTo(ChronoUnit.MICROS));
        assertThat(stored(created.uuid()))
                .isEqualTo(read.toString().replace('T', ' ').replaceAll("0*Z$", ""));
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseEditedMeanwhile() {
        var monitor = tenant.watch("port", "127.0.0.1:9999").monitor();

        assertThatThrownBy(() -> monitors.update(tenant.id(), monitor.uuid(), null, mine -> {
                    rename(monitor.uuid(), "theirs");
                    return named(mine, "mine");
                }))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.STALE));

        assertThat(monitors.get(tenant.id(), monitor.uuid()).monitor().name()).isEqualTo("theirs");
    }

    @Test
    void refusesTheSameCheckThatSomebodyElseAddsMeanwhile() throws Exception {
        tenant.id();
        transaction.begin();
        tenant.watch("port", "127.0.0.1:9999");
        var second = executor.submit(() -> tenant.watch("port", "127.0.0.1:9999"));
        transaction.commit();

        assertThatThrownBy(second::get)
                .cause()
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("monitor-exists"));
    }

    @Test
    void leavesNothingOfAChangeThatIsRolledBack() throws Exception {
        tenant.id();
        transaction.begin();
        var monitor = tenant.watch("port", "127.0.0.1:9999").monitor();
        transaction.rollback();

        assertThatThrownBy(() -> monitors.get(tenant.id(), monitor.uuid())).isInstanceOf(DomainException.class);
        assertThat(count("SELECT COUNT(*) FROM event WHERE tenant_id = ?")).isZero();
        assertThat(count("SELECT COUNT(*) FROM state_segment WHERE tenant_id = ?"))
                .isZero();
    }

    @Test
    void keepsATenantsRowsAwayFromAnother() {
        var monitor = tenant.watch("port", "127.0.0.1:9999").monitor();

        assertThatThrownBy(() -> monitors.get(tenant.id() + 1, monitor.uuid())).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> monitors.delete(tenant.id() + 1, monitor.uuid(), null))
                .isInstanceOf(DomainException.class);
        assertThat(monitors.get(tenant.id(), monitor.uuid()).monitor().uuid()).isEqualTo(monitor.uuid());
    }

    /** In a transaction of its own, past the lock that lets edits of an organization follow each other. */
    private void rename(UUID monitor, String name) {
        try {
            executor.submit(() -> {
                        try (var connection = database.getConnection();
                                var update = connection.prepareStatement(
                                        "UPDATE monitor SET name = ?, version = version + 1 WHERE uuid = ?")) {
                            update.setString(1, name);
                            update.setString(2, monitor.toString());
                            return update.executeUpdate();
                        }
                    })
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static MonitorDraft named(MonitorDraft draft, String name) {
        return new MonitorDraft(
                name,
                draft.type(),
                draft.target(),
                draft.intervalSeconds(),
                draft.timeoutMs(),
                draft.settings(),
                draft.tags());
    }

    private String stored(UUID monitor) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT TRIM(TRAILING '0' FROM CAST(created_at AS CHAR)) FROM monitor WHERE uuid = ?")) {
            query.setString(1, monitor.toString());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, tenant.id());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
