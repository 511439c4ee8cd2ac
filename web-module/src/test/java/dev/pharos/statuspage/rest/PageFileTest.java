package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.statuspage.entity.PageSnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PageFileTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger announced = new AtomicInteger();
    private boolean isThere = true;
    private boolean isBroken;
    private Instant now = SpecimenPages.NOW;
    private Optional<PageSnapshot> stored = Optional.of(SpecimenPages.saying("Acme"));
    private final PageFile file =
            new PageFile("acme", this::read, announced::incrementAndGet, () -> isThere, new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    private Optional<PageSnapshot> read(String slug) {
        reads.incrementAndGet();
        if (isBroken) {
            throw DomainException.unavailable("x", "x", null);
        }
        return stored;
    }

    @Test
    void readsOnceWhileNothingHappens() {
        assertThat(file.current()).isEqualTo(file.current());
        assertThat(reads).hasValue(1);
    }

    @Test
    void readsAnewAfterAChange() {
        file.current();
        file.outdate();
        file.current();
        file.current();

        assertThat(reads).hasValue(2);
    }

    @Test
    void readsAnewAfterAMinute() {
        file.current();
        now = now.plusSeconds(61);
        stored = Optional.of(SpecimenPages.saying("Other"));

        assertThat(file.current().orElseThrow().snapshot().page().name()).isEqualTo("Other");
    }

    @Test
    void remembersForAWhileThatThereIsNoSuchPage() {
        stored = Optional.empty();

        assertThat(file.current()).isEmpty();
        assertThat(file.current()).isEmpty();
        assertThat(reads).hasValue(1);
    }

    @Test
    void goesOnWithoutTheDatabaseAndSaysSo() {
        file.current();
        isThere = false;

        assertThat(file.current().orElseThrow().isOutdated()).isTrue();
        assertThat(reads).hasValue(1);

        isThere = true;
        assertThat(file.current().orElseThrow().isOutdated()).isFalse();
        assertThat(reads).hasValue(2);
    }

    @Test
    void saysWhenItHasGrown() {
        var bare = file.bytes();
        file.current();

        assertThat(announced).hasValue(1);
        assertThat(file.bytes()).isGreaterThan(bare);
    }

    @Test
    void goesOnWhereReadingFails() {
        file.current();
        file.outdate();
        isBroken = true;

        assertThat(file.current().orElseThrow().isOutdated()).isTrue();
        assertThat(file.current().orElseThrow().isOutdated()).isTrue();
        assertThat(reads).hasValue(2);
    }

    @Test
    void hasNothingToShowBeforeItWasEverRead() {
        isBroken = true;

        assertThatThrownBy(file::current).isInstanceOf(DomainException.class);
    }
}
