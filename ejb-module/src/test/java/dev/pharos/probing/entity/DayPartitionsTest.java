package dev.pharos.probing.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayPartitionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void makesTodayAndTheDaysAhead() {
        assertThat(DayPartitions.missing(Set.of("p_first", "p_rest"), TODAY))
                .containsExactly(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3));
    }

    @Test
    void makesOnlyWhatIsMissingBehindTheLastDay() {
        assertThat(DayPartitions.missing(Set.of("p_first", "p20261121", "p20261123", "p_rest"), TODAY))
                .containsExactly(TODAY.plusDays(3));
    }

    @Test
    void dropsDaysPastRetentionAndNothingElse() {
        assertThat(DayPartitions.expired(Set.of("p_first", "p20261020", "p20261021", "p20261121", "p_rest"), TODAY, 31))
                .containsExactly("p20261020");
    }
}
