package dev.pharos.probing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LandedTest {

    private int rings;
    private final Landed landed = new Landed(3, () -> rings++);

    @Test
    void ringsOnceForTheFirstResultOfACommit() {
        add(2);
        assertThat(rings).isEqualTo(1);
        landed.take(10);
        add(1);
        assertThat(rings).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeCommittedWaitsForTheNextCommit() {
        add(2);
        var taken = landed.take(10);
        assertThat(landed.size()).isZero();
        landed.giveBack(taken);
        assertThat(landed.take(10)).containsExactlyElementsOf(taken);
        assertThat(landed.lost()).isZero();
    }

    @Test
    void whatCouldNotBeCommittedComesBeforeWhatLandedMeanwhile() {
        add(2);
        var taken = landed.take(10);
        add(1);
        landed.giveBack(taken);
        assertThat(landed.take(10)).hasSize(3).startsWith(taken.get(0), taken.get(1));
    }

    @Test
    void givesUpTheOldestBeforeItFillsTheMemory() {
        add(3);
        var taken = landed.take(10);
        add(2);
        landed.giveBack(taken);
        assertThat(landed.size()).isEqualTo(3);
        assertThat(landed.lost()).isEqualTo(2);
    }

    private void add(int count) {
        for (var i = 0; i < count; i++) {
            landed.add(Fixtures.landed(Fixtures.watched(1, 80), 0, Fixtures.good(0)));
        }
    }
}
