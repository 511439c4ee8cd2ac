package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Shot.Landing NOWHERE = shot -> {};

    private int rings;
    private final Timetable timetable = new Timetable(new Admission(100, 10, 3), () -> rings++);

    @Test
    void givesOutWhatIsDueAndMovesItToItsNextSlot() {
        var watched = put(10_000);
        assertThat(take(9_999)).isEmpty();
        assertThat(take(10_005))
                .singleElement()
                .satisfies(shot -> assertThat(shot.slotMs).isEqualTo(10_000));
        assertThat(timetable.nextDueMs()).isEqualTo(20_000);
        assertThat(watched.inFlight).isTrue();
    }

    @Test
    void skipsAndCountsSlotsThatPassedInsteadOfCatchingUp() {
        put(10_000);
        assertThat(take(45_000))
                .singleElement()
                .satisfies(shot -> assertThat(shot.slotMs).isEqualTo(40_000));
        assertThat(timetable.missed()).isEqualTo(3);
        assertThat(timetable.nextDueMs()).isEqualTo(50_000);
    }

    @Test
    void keepsAnInstantBetweenTwoSlotsAsItsOwnSlot() {
        put(13_456);
        assertThat(take(13_470))
                .singleElement()
                .satisfies(shot -> assertThat(shot.slotMs).isEqualTo(13_456));
        assertThat(timetable.nextDueMs()).isEqualTo(20_000);
        assertThat(timetable.missed()).isZero();
    }

    @Test
    void neverHasTwoProbesOfOneMonitorInFlight() {
        put(10_000);
        var first = take(10_000).get(0);
        assertThat(take(20_000)).isEmpty();
        assertThat(timetable.missed()).isEqualTo(1);
        timetable.landed(first);
        assertThat(take(30_000)).hasSize(1);
    }

    @Test
    void looksAgainSoonerWhenAsked() {
        var watched = put(10_000);
        take(10_000).forEach(timetable::landed);
        timetable.sooner(watched, 12_000);
        assertThat(timetable.nextDueMs()).isEqualTo(12_000);
        timetable.sooner(watched, 15_000);
        assertThat(timetable.nextDueMs()).isEqualTo(12_000);
        assertThat(take(12_000)).hasSize(1);
        assertThat(timetable.nextDueMs()).isEqualTo(20_000);
    }

    @Test
    void aReplacedMonitorIsDueOnlyAsItIsNow() {
        var old = put(10_000);
        var changed = new Watched(old.monitor, old.spec, 8);
        timetable.put(changed, 30_000);
        assertThat(take(10_000)).isEmpty();
        assertThat(take(30_000))
                .singleElement()
                .satisfies(shot -> assertThat(shot.watched).isSameAs(changed));
        timetable.sooner(old, 5_000);
        assertThat(timetable.nextDueMs()).isEqualTo(40_000);
    }

    @Test
    void forgetsMonitorsThatWereRemoved() {
        var watched = put(10_000);
        timetable.remove(List.of(watched.monitor.uuid()));
        assertThat(take(10_000)).isEmpty();
        assertThat(timetable.nextDueMs()).isEqualTo(Long.MAX_VALUE);
        assertThat(timetable.size()).isZero();
    }

    @Test
    void keepsOnlyTheShardsThisNodeHolds() {
        var kept = put(10_000);
        put(10_000);
        timetable.retainShards(Set.of(kept.monitor.shard()));
        assertThat(take(10_000))
                .singleElement()
                .satisfies(shot -> assertThat(shot.watched).isSameAs(kept));
    }

    @Test
    void aTargetWithoutAFreePlaceWaitsAndKeepsItsSlot() {
        for (var i = 0; i < 4; i++) {
            timetable.put(Fixtures.watched(1, 80), 10_000);
        }
        var placed = take(10_000);
        assertThat(placed).hasSize(3);
        assertThat(take(10_010)).as("asks again only after a while").isEmpty();
        placed.forEach(timetable::landed);
        assertThat(take(10_500))
                .singleElement()
                .satisfies(shot -> assertThat(shot.slotMs).isEqualTo(10_000));
    }

    @Test
    void aPlaceThatGetsFreeGoesToWhoeverWaitsLongestForItsTarget() {
        for (var i = 0; i < 5; i++) {
            timetable.put(Fixtures.watched(1, 80), 10_000 + i);
        }
        var elsewhere = Fixtures.watched(1, 81);
        timetable.put(elsewhere, 10_000);
        var placed = take(10_005);
        assertThat(placed).hasSize(4);

        timetable.landed(placed.get(0));

        assertThat(successor(placed.get(0), 10_010))
                .singleElement()
                .satisfies(shot -> assertThat(shot.slotMs).isEqualTo(10_003));
        assertThat(successor(placed.get(0), 10_010)).as("no place is free").isEmpty();
        placed.stream().filter(shot -> shot.watched == elsewhere).forEach(shot -> {
            timetable.landed(shot);
            assertThat(successor(shot, 10_010)).as("nobody waits there").isEmpty();
        });
    }

    @Test
    void whoGotAPlaceOtherwiseOrWasRemovedDoesNotTakeAnother() {
        for (var i = 0; i < 5; i++) {
            timetable.put(Fixtures.watched(1, 80), 10_000 + i);
        }
        var placed = take(10_005);
        placed.forEach(timetable::landed);
        var later = take(10_600);
        assertThat(later).hasSize(2);
        assertThat(successor(placed.get(0), 10_600)).isEmpty();
    }

    @Test
    void aTenantThatFillsItsPlacesDelaysNobodyElse() {
        for (var i = 0; i < 20; i++) {
            timetable.put(Fixtures.watched(1, 1_000 + i), 10_000);
        }
        timetable.put(Fixtures.watched(2, 80), 10_001);
        var shots = take(10_001);
        assertThat(shots).hasSize(11);
        assertThat(shots)
                .anySatisfy(shot -> assertThat(shot.watched.monitor.tenantId()).isEqualTo(2));
    }

    @Test
    void doesNotWaitForAClockThatWasSetBack() {
        put(5_000_000);
        take(4_999_000);
        assertThat(take(95_000)).isEmpty();
        assertThat(timetable.nextDueMs()).isEqualTo(100_000);
        assertThat(take(100_000)).hasSize(1);
    }

    @Test
    void aClockThatIsSlewedMovesNobody() {
        put(5_000_000);
        take(90_000);
        take(89_500);
        assertThat(timetable.nextDueMs()).isEqualTo(5_000_000);
    }

    @Test
    void ringsWhenSomethingIsDueSoonerThanAnythingBefore() {
        put(20_000);
        assertThat(rings).isEqualTo(1);
        put(30_000);
        assertThat(rings).isEqualTo(1);
        put(10_000);
        assertThat(rings).isEqualTo(2);
    }

    private Watched put(long slotMs) {
        var watched = Fixtures.watched(1, 1024 + timetable.size());
        timetable.put(watched, slotMs);
        return watched;
    }

    private List<Shot> successor(Shot landed, long nowMs) {
        return timetable.successor(landed, nowMs, NOWHERE);
    }

    private List<Shot> take(long nowMs) {
        return timetable.take(nowMs, 100, NOWHERE);
    }
}
