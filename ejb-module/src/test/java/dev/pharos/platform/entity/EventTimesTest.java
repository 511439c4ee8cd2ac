package dev.pharos.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimesTest {

    @Test
    void haveThreeDigitsOfASecondWhateverThereWas() {
        assertThat(EventTimes.text(Instant.parse("2026-11-22T10:00:00Z"))).isEqualTo("2026-11-22T10:00:00.000Z");
        assertThat(EventTimes.text(Instant.parse("2026-11-22T10:00:00.123999Z")))
                .isEqualTo("2026-11-22T10:00:00.123Z");
    }
}
