package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarOriginTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 2026-01-02T00:00:00Z, 1, 2026-01-01T00:00:00Z, true
            1, 2026-01-01T00:00:00Z, 0, 2026-01-02T00:00:00Z, false
            1, 2026-01-01T00:00:00Z, 1, 2026-01-02T00:00:00Z, true
            1, 2026-01-01T00:00:00Z, 1, 2026-01-01T00:00:00Z, false
            1, , 1, 2026-01-01T00:00:00Z, false
            1, 2026-01-01T00:00:00Z, 1, , false
            """)
    void isOlderBySequenceAndThenByStamp(int one, Instant stamp, int other, Instant otherStamp, boolean older) {
        assertThat(new CalendarOrigin("a", one, stamp).isOlderThan(new CalendarOrigin("a", other, otherStamp)))
                .isEqualTo(older);
    }

    @Test
    void isOursOnlyByAnId() {
        assertThat(new CalendarOrigin("00000000-0000-7000-8000-000000000001@pharos", 0, null).own())
                .isPresent();
        assertThat(new CalendarOrigin("meeting@pharos", 0, null).own()).isEmpty();
        assertThat(new CalendarOrigin("00000000-0000-7000-8000-000000000001@example.com", 0, null).own())
                .isEmpty();
    }
}
