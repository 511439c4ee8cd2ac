package dev.pharos.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeliveredRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private final DeliveredRows rows = new DeliveredRows(10, Duration.ofSeconds(90), Duration.ofMinutes(10));

    @Test
    void tellsWhatWasDeliveredSince() {
        deliver(11, 12, 13);
        assertThat(missedAfter(11)).containsExactly(12L, 13L);
        assertThat(missedAfter(13)).isEmpty();
    }

    @Test
    void leavesToTheLiveStreamWhatIsStillOnItsWay() {
        deliver(11, 13);
        assertThat(missedAfter(10)).containsExactly(11L, 13L);
    }

    @Test
    void tellsOfRowsThatCameLateWhileTheClientWasAway() {
        deliver(11, 13, 12, 14);
        assertThat(missedAfter(13)).containsExactly(12L, 14L);
    }

    @Test
    void doesNotRepeatALateRowToAClientThatSawWhatCameAfterIt() {
        deliver(11, 13, 12, 14);
        assertThat(missedAfter(14)).isEmpty();
    }

    @Test
    void doesNotRepeatWhatCameBeforeALateRowToAClientThatSawThatLast() {
        deliver(11, 13, 12, 14);
        assertThat(missedAfter(12)).containsExactly(14L);
    }

    @Test
    void tellsTheRestOfALateRow() {
        deliver(11, 13, 12);
        var missed = rows.since(new EventId(12, 0));
        assertThat(missed.includes(12)).isTrue();
        assertThat(missed.includes(new EventId(12, 0))).isFalse();
        assertThat(missed.includes(new EventId(12, 1))).isTrue();
        assertThat(missed.includes(EventId.of(13))).isFalse();
    }

    @Test
    void tellsTheRestOfARow() {
        deliver(11, 12);
        var missed = rows.since(new EventId(11, 1));
        assertThat(missed.includes(11)).isTrue();
        assertThat(missed.includes(new EventId(11, 1))).isFalse();
        assertThat(missed.includes(new EventId(11, 2))).isTrue();
        assertThat(missed.includes(EventId.of(12))).isTrue();
    }

    @Test
    void hasNothingToTellAClientThatIsAhead() {
        deliver(11);
        assertThat(missedAfter(14)).isEmpty();
    }

    @Test
    void forgetsARowThatNeverCame() {
        deliver(11, 13);
        rows.deliver(14, NOW.plusSeconds(91));
        assertThat(rows.since(EventId.of(10)).open()).isEmpty();
    }

    /** In whatever order rows are delivered, and wherever a client goes and comes back: everything once. */
    @Property
    void nothingIsLostAndNothingComesTwice(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll long seed,
            @ForAll @IntRange(max = 40) int gone,
            @ForAll @IntRange(max = 40) int away) {
        var order = shuffledALittle(count, seed);
        var goes = Math.min(gone, count);
        var comes = Math.min(goes + away, count);
        var stream = new DeliveredRows(0, Duration.ofSeconds(90), Duration.ofMinutes(10));
        order.subList(0, comes).forEach(row -> stream.deliver(row, NOW));

        var seen = new ArrayList<>(order.subList(0, goes));
        var missed = stream.since(EventId.of(seen.isEmpty() ? 0 : seen.get(seen.size() - 1)));
        order.stream()
                .sorted()
                .filter(missed::includes)
                .filter(row -> missed.includes(EventId.of(row)))
                .forEach(seen::add);
        seen.addAll(order.subList(comes, count));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(order);
    }

    private static List<Long> shuffledALittle(int count, long seed) {
        var random = new Random(seed);
        var order = new ArrayList<Long>();
        for (var row = 1L; row <= count; row++) {
            order.add(Math.max(0, order.size() - random.nextInt(3)), row);
        }
        return order;
    }

    private void deliver(long... ids) {
        for (var id : ids) {
            rows.deliver(id, NOW);
        }
    }

    private List<Long> missedAfter(long last) {
        var missed = rows.since(EventId.of(last));
        return List.of(10L, 11L, 12L, 13L, 14L).stream()
                .filter(missed::includes)
                .filter(row -> missed.includes(EventId.of(row)))
                .toList();
    }
}
