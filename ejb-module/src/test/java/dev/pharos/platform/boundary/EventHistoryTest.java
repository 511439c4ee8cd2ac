package dev.pharos.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.control.EventReader;
import dev.pharos.platform.entity.Absence;
import dev.pharos.platform.entity.EventId;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.platform.entity.Missed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventHistoryTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final long ROW = 7;

    @Test
    void isCompleteBehindAYoungRow() {
        assertThat(history(Duration.ofSeconds(1)).read(1, missedBehind(ROW, ROW)))
                .isPresent();
        assertThat(history(Absence.LONGEST).read(1, missedBehind(ROW, ROW + 1))).isPresent();
    }

    @Test
    void isNotCompleteBehindAnOldRowEvenIfItIsTheNewest() {
        assertThat(history(Absence.LONGEST.plusSeconds(1)).read(1, missedBehind(ROW, ROW)))
                .isEmpty();
    }

    @Test
    void isNotCompleteBehindARowThatIsNotThere() {
        assertThat(history(Duration.ZERO).read(1, missedBehind(ROW - 1, ROW))).isEmpty();
        assertThat(history(Duration.ZERO).read(1, missedBehind(ROW + 1, ROW))).isEmpty();
    }

    @Test
    void goesBackOnlySoFar() {
        assertThat(history(Duration.ZERO).read(1, missedBehind(ROW, ROW + 50_001)))
                .isEmpty();
    }

    private static Missed missedBehind(long row, long upTo) {
        return new Missed(EventId.of(row), EventId.of(row), upTo, Set.of(), Set.of());
    }

    /** A log with one row of this age. */
    private static EventHistory history(Duration age) {
        var history = new EventHistory();
        history.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        history.reader = new EventReader() {

            @Override
            public Optional<Instant> writtenAt(long id) {
                return id == ROW ? Optional.of(NOW.minus(age)) : Optional.empty();
            }

            @Override
            public List<LoggedEvent> between(long tenantId, long id, long upTo, Collection<Long> late) {
                return List.of();
            }
        };
        return history;
    }
}
