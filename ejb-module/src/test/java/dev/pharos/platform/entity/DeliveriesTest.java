package dev.pharos.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private final Deliveries deliveries = new Deliveries(10, Duration.ofMillis(500), Duration.ofSeconds(60));

    @Test
    void deliversRowsWithoutGapsAtOnce() {
        assertThat(accept(NOW, 11, 12, 13)).containsExactly(11L, 12L, 13L);
        assertThat(deliveries.highest()).isEqualTo(13);
    }

    @Test
    void waitsAtAGapAndDeliversInOrderOnceItIsFilled() {
        assertThat(accept(NOW, 11, 13)).containsExactly(11L);
        assertThat(deliveries.gaps()).containsExactly(12L);
        assertThat(accept(NOW.plusMillis(100), 12)).containsExactly(12L, 13L);
        assertThat(deliveries.gaps()).isEmpty();
    }

    @Test
    void goesOnWhenAGapStaysOpen() {
        accept(NOW, 12);
        assertThat(accept(NOW.plusMillis(501))).containsExactly(12L);
    }

    @Test
    void deliversALatecomerAfterItsPatienceIsOver() {
        accept(NOW, 12);
        accept(NOW.plusMillis(501));
        assertThat(accept(NOW.plusSeconds(5), 11)).containsExactly(11L);
    }

    @Test
    void forgetsAGapThatWasARolledBackTransaction() {
        accept(NOW, 12);
        accept(NOW.plusSeconds(61));
        assertThat(deliveries.gaps()).isEmpty();
        assertThat(accept(NOW.plusSeconds(62), 11)).isEmpty();
    }

    @Test
    void deliversNothingTwice() {
        accept(NOW, 11, 12);
        assertThat(accept(NOW.plusMillis(10), 11, 12)).isEmpty();
    }

    @Property
    void deliversEverythingExactlyOnceInWhateverOrderItIsRead(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 11, max = 60) Integer> arrivals) {
        var order = new Deliveries(10, Duration.ofMillis(500), Duration.ofHours(1));
        var seen = new ArrayList<Long>();
        var now = NOW;
        for (var id : arrivals) {
            now = now.plusMillis(40);
            order.accept(List.of(event(id)), now).forEach(event -> seen.add(event.id()));
        }
        order.accept(List.of(), now.plusSeconds(10)).forEach(event -> seen.add(event.id()));
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        arrivals.stream().distinct().map(Integer::longValue).toList());
    }

    private List<Long> accept(Instant now, long... ids) {
        var read = Arrays.stream(ids).mapToObj(DeliveriesTest::event).toList();
        return deliveries.accept(read, now).stream().map(LoggedEvent::id).toList();
    }

    private static LoggedEvent event(long id) {
        return new LoggedEvent(id, 1, "monitor_created", "{}", NOW);
    }
}
