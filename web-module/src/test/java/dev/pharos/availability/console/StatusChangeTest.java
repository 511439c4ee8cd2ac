package dev.pharos.availability.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.availability.entity.Segment;
import dev.pharos.availability.entity.StateClass;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusChangeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "UP, check, up",
        "DOWN, check, down",
        "UNKNOWN, created, pending",
        "UNKNOWN, resumed, pending",
        "UNKNOWN, paused, paused",
        "UNKNOWN, no_data, unknown"
    })
    void saysWhyNothingIsKnown(StateClass state, String cause, String shown) {
        assertThat(StatusChange.of(new Segment(NOW, null, state, cause), NOW).status())
                .isEqualTo(shown);
    }

    @Test
    void growsWhileItLasts() {
        var change = StatusChange.of(new Segment(NOW.minusSeconds(90), null, StateClass.UP, "check"), NOW);

        assertThat(change.lasts()).isTrue();
        assertThat(change.length()).isEqualTo(Duration.ofSeconds(90));
    }
}
