package dev.pharos.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final Instant LAST = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void isBridgedUpToTheLongest() {
        assertThat(new Absence(LAST, LAST).isBridged()).isTrue();
        assertThat(new Absence(LAST, LAST.plus(Absence.LONGEST)).isBridged()).isTrue();
        assertThat(new Absence(LAST, LAST.plus(Absence.LONGEST).plusMillis(1)).isBridged())
                .isFalse();
    }

    @Test
    void endsBeforeWhatIsKeptForIt() {
        assertThat(Absence.KEPT).isGreaterThan(Absence.LONGEST.plusMinutes(1));
    }
}
