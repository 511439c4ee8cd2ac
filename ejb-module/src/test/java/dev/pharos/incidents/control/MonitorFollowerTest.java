package dev.pharos.incidents.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.entity.MonitorNews;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.LoggedEvent;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitorFollowerTest {

    private final Services services = new Services();
    private final MonitorFollower follower = new MonitorFollower();

    /** Notes what is asked of it. */
    private static final class Services extends Following {

        private final List<String> asked = new ArrayList<>();
        private boolean broken;

        @Override
        public boolean concerns(MonitorNews news) {
            return true;
        }

        @Override
        public void follow(MonitorNews news) {
            ask("follow " + news.tenantId());
        }

        @Override
        public void catchUp(long tenantId) {
            ask("catch up " + tenantId);
        }

        private void ask(String what) {
            asked.add(what);
            if (broken) {
                throw new IllegalStateException("on purpose");
            }
        }
    }

    @BeforeEach
    void runEverythingAtOnce() {
        follower.following = services;
        follower.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (self, method, work) -> {
                    ((Runnable) work[0]).run();
                    return null;
                });
    }

    @Test
    void followsNewsByNews() {
        hear(1);
        hear(1);

        assertThat(services.asked).containsExactly("follow 1", "follow 1");
    }

    @Test
    void makesUpForNewsThatFailedBeforeItFollowsOtherNews() {
        services.broken = true;
        hear(1);
        hear(1);
        services.broken = false;
        hear(2);
        hear(1);
        hear(1);

        assertThat(services.asked).containsExactly("follow 1", "catch up 1", "follow 2", "catch up 1", "follow 1");
    }

    private void hear(long tenant) {
        var payload = "{\"id\":\"" + UUID.randomUUID() + "\"}";
        follower.follow(
                new EventBatch(List.of(new LoggedEvent(1, tenant, "monitor_status_changed", payload, Instant.EPOCH))));
    }
}
