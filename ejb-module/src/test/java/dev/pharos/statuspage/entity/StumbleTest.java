package dev.pharos.statuspage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StumbleTest {

    @Test
    void givesUpAnEventThatFailsTenTimesInARow() {
        var stumble = Stumble.NONE;
        for (var failure = 1; failure < 10; failure++) {
            stumble = stumble.over(7);
        }

        assertThat(stumble.isHopeless()).isFalse();
        assertThat(stumble.over(7).isHopeless()).isTrue();
    }

    @Test
    void beginsAnewWithAnotherEvent() {
        var stumble = new Stumble(7, 9);

        assertThat(stumble.over(8)).isEqualTo(new Stumble(8, 1));
    }
}
