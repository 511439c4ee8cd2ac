package dev.pharos.monitoring.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.MonitorStatus;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchedStoreTest {

    @Test
    void readsAMonitorAsItIsStored() throws SQLException {
        assertThat(WatchedStore.readable(row(Map.of()))).hasValueSatisfying(monitor -> {
            assertThat(monitor.name()).isEqualTo("shop");
            assertThat(monitor.schedule().intervalMs()).isEqualTo(60_000);
            assertThat(monitor.health().status()).isEqualTo(MonitorStatus.UP);
            assertThat(monitor.lastCheckedMs()).isZero();
        });
    }

    @Test
    void leavesOutWhatOnlyANewerVersionUnderstands() throws SQLException {
        assertThat(WatchedStore.readable(row(Map.of("type", "carrier_pigeon")))).isEmpty();
        assertThat(WatchedStore.readable(row(Map.of("settings", "{\"surprise\":true}"))))
                .isEmpty();
        assertThat(WatchedStore.readable(row(Map.of("doubt", "MAYBE@1")))).isEmpty();
    }

    private static ResultSet row(Map<String, Object> changes) {
        var values = new HashMap<String, Object>(Map.of(
                "tenant_id", 1L,
                "id", 2L,
                "uuid", "0199a000-0000-7000-8000-000000000001",
                "name", "shop",
                "shard", 3,
                "type", "port",
                "target", "127.0.0.1:80"));
        values.putAll(Map.of(
                "timeout_ms",
                1_000,
                "settings",
                "{}",
                "interval_seconds",
                60,
                "status",
                "up",
                "since",
                LocalDateTime.of(2026, 1, 1, 0, 0)));
        values.putAll(changes);
        return (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (row, method, arguments) -> values.get(arguments[0]));
    }
}
