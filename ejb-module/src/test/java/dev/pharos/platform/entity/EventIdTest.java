package dev.pharos.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"4711", "4711-0", "4711-12"})
    void readsWhatItWrites(String text) {
        assertThat(EventId.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1-", "1-x", "1-2-3", " 1", "1;DROP", "1234567890123456789"})
    void refusesWhatIsNoId(String text) {
        assertThat(EventId.parse(text)).isEmpty();
    }

    @Test
    void partsComeInOrderAndBeforeTheEndOfTheirRow() {
        assertThat(new EventId(7, 0)).isLessThan(new EventId(7, 1));
        assertThat(new EventId(7, 1)).isLessThan(EventId.of(7));
        assertThat(EventId.of(7)).isLessThan(new EventId(8, 0));
        assertThat(new EventId(8, 0).isAfter(EventId.of(7))).isTrue();
        assertThat(EventId.of(7).isAfter(EventId.of(7))).isFalse();
    }
}
