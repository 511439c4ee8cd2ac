package dev.pharos.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.LoggedEvent;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The event log delivers everything that was committed, once, in the order of the ids. */
@ExtendWith(ArquillianExtension.class)
class EventLogIT {

    /** What the feed delivered on this node. */
    @ApplicationScoped
    public static class Delivered {

        private final List<LoggedEvent> events = new CopyOnWriteArrayList<>();

        void add(@Observes EventBatch batch) {
            events.addAll(batch.events());
        }

        List<String> of(long tenantId) {
            return events.stream()
                    .filter(event ->
                            event.tenantId() == tenantId && event.type().equals("test"))
                    .map(LoggedEvent::payload)
                    .toList();
        }
    }

    /** Whoever comes first and fails at everything. */
    @ApplicationScoped
    public static class Broken {

        private final AtomicInteger tried = new AtomicInteger();

        void fail(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) EventBatch batch) {
            tried.incrementAndGet();
            throw new IllegalStateException("a test wants this observer to fail");
        }

        int tried() {
            return tried.get();
        }
    }

    @Deployment
    static WebArchive deployment() {
        return Deployments.withoutTheWeb(EventLogIT.class, Delivered.class, Broken.class);
    }

    @Inject
    EventLog log;

    @Inject
    Delivered delivered;

    @Inject
    Broken broken;

    @Inject
    Tenant tenant;

    @Inject
    UserTransaction transaction;

    @Resource
    ManagedExecutorService executor;

    @Test
    void deliversWhatWasCommittedAndNothingElse() throws Exception {
        append("1");
        transaction.begin();
        log.append(tenant.id(), "test", "\"rolled back\"");
        transaction.rollback();
        append("2");

        awaitDelivered("1", "2");
    }

    @Test
    void deliversToEverybodyThoughOneObserverFails() throws Exception {
        var before = broken.tried();

        append("1");

        awaitDelivered("1");
        assertThat(broken.tried()).isGreaterThan(before);
    }

    @Test
    void deliversALatecomerOfASlowTransactionThoughOthersWentAhead() throws Exception {
        append("first");
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = appendSlowly("slow", appended, mayCommit);
        assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();

        append("fast");
        awaitDelivered("first", "fast");
        mayCommit.countDown();
        slow.get();

        awaitDelivered("first", "fast", "slow");
    }

    @Test
    void keepsTheOrderOfTheIdsWhenATransactionIsALittleSlower() throws Exception {
        append("first");
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var slow = appendSlowly("earlier id", appended, mayCommit);
        assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();

        append("later id");
        mayCommit.countDown();
        slow.get();

        awaitDelivered("first", "earlier id", "later id");
    }

    @Test
    void losesAndDoublesNothingUnderManyWriters() throws Exception {
        tenant.id();
        var writers = IntStream.range(0, 4)
                .mapToObj(writer -> executor.submit(() -> {
                    for (var number = 0; number < 50; number++) {
                        append(writer + "." + number);
                    }
                    return writer;
                }))
                .toList();
        for (var writer : writers) {
            writer.get();
        }

        Awaitility.await().until(() -> delivered.of(tenant.id()).size() >= 200);
        assertThat(delivered.of(tenant.id())).hasSize(200).doesNotHaveDuplicates();
    }

    private void append(String text) throws Exception {
        transaction.begin();
        log.append(tenant.id(), "test", "\"" + text + "\"");
        transaction.commit();
    }

    /** Takes an id now and commits only when it may. */
    private Future<?> appendSlowly(String text, CountDownLatch appended, CountDownLatch mayCommit) {
        return executor.submit(() -> {
            transaction.begin();
            log.append(tenant.id(), "test", "\"" + text + "\"");
            appended.countDown();
            assertThat(mayCommit.await(20, TimeUnit.SECONDS)).isTrue();
            transaction.commit();
            return text;
        });
    }

    private void awaitDelivered(String... texts) {
        var wanted = List.of(texts).stream().map(text -> "\"" + text + "\"").toList();
        Awaitility.await()
                .untilAsserted(() -> assertThat(delivered.of(tenant.id())).isEqualTo(wanted));
    }
}
