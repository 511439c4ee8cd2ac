package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.DefaultEventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

    private final DefaultEventExecutor executor = new DefaultEventExecutor();
    private final Deadlines deadlines = new Deadlines(executor);

    @AfterEach
    void close() {
        executor.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 120, 400})
    void aDeadlineEndsInTimeAndNeverEarly(int delayMs) {
        var entry = add(delayMs);
        var tookMs = TimeUnit.NANOSECONDS.toMillis(entry.outcome() - entry.addedAt);
        assertThat(tookMs).isBetween((long) delayMs, delayMs + 1_000L);
        assertThat(entry.expired).isTrue();
        assertThat(entry.isLinked()).isFalse();
    }

    @Test
    void whatIsRemovedDoesNotEnd() {
        var removed = add(100);
        var kept = add(300);
        executor.submit(() -> deadlines.remove(removed)).syncUninterruptibly();
        kept.outcome();
        assertThat(removed.ended).isNotDone();
    }

    @Test
    void theWheelStartsAgainAfterARest() {
        add(50).outcome();
        assertThat(add(50).outcome()).isPositive();
    }

    @Test
    void everythingCanBeAbandonedAlsoWhatLiesMoreThanOneTurnAhead() {
        var entries = new ArrayList<Entry>(List.of(add(1_000), add(60_000), add(86_400_000)));
        executor.submit(deadlines::clear).syncUninterruptibly();
        assertThat(entries).allSatisfy(entry -> {
            entry.outcome();
            assertThat(entry.expired).isFalse();
        });
    }

    @Test
    void knowsHowLongTheLoopItselfWasLate() {
        add(50).outcome();
        var before = deadlines.stalledNanos();

        var entry = add(100);
        executor.submit(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(600)));
        entry.outcome();

        assertThat(deadlines.stalledNanos() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(300));
    }

    private Entry add(int delayMs) {
        var entry = new Entry();
        executor.submit(() -> deadlines.add(entry, entry.addedAt, delayMs)).syncUninterruptibly();
        return entry;
    }

    private static final class Entry extends Deadline {

        private final long addedAt = System.nanoTime();
        private final CompletableFuture<Long> ended = new CompletableFuture<>();
        private volatile boolean expired;

        @Override
        void expire() {
            expired = true;
            ended.complete(System.nanoTime());
        }

        @Override
        void abandon() {
            ended.complete(System.nanoTime());
        }

        long outcome() {
            return ended.orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
