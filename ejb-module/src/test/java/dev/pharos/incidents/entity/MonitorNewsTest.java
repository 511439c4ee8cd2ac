package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.entity.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonitorNewsTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Test
    void gathersWhatConcernsOneTenant() {
        var news = MonitorNews.of(List.of(
                event(1, "monitor_status_changed", "{\"id\":\"" + ONE + "\"}"),
                event(2, "monitor_updated", "{\"id\":\"" + ONE + "\"}"),
                event(1, "monitor_created", "{\"id\":\"" + TWO + "\"}")));

        assertThat(news)
                .containsExactly(
                        new MonitorNews(1, Set.of(ONE, TWO), Set.of(), List.of()),
                        new MonitorNews(2, Set.of(ONE), Set.of(), List.of()));
    }

    @Test
    void readsOneRowThatStandsForSeveralServices() {
        var news = MonitorNews.of(List.of(
                event(1, "service_updated", "[{\"id\":\"" + ONE + "\"},{\"id\":\"" + TWO + "\"}]"),
                event(1, "service_created", "{\"id\":\"" + ONE + "\"}")));

        assertThat(news).containsExactly(new MonitorNews(1, Set.of(), Set.of(ONE, TWO), List.of()));
    }

    @Test
    void remembersWhoIsGoneAndWhoFollowedIt() {
        var news = MonitorNews.of(List.of(event(1, "service_monitor_gone", """
                {"monitorId":"%s","name":"Shop","serviceIds":["%s"]}""".formatted(ONE, TWO))));

        var monitor = new StatusCause(StatusCause.Kind.MONITOR, ONE, "Shop");
        assertThat(news)
                .containsExactly(
                        new MonitorNews(1, Set.of(), Set.of(), List.of(new MonitorNews.Gone(monitor, Set.of(TWO)))));
    }

    @Test
    void losesNothingOfTheOthersToALineThatNamesNobody() {
        var news = MonitorNews.of(List.of(
                event(1, "service_created", "{}"),
                event(1, "service_updated", "{\"id\":\"none\"}"),
                event(1, "service_created", "{\"id\":\"" + ONE + "\"}")));

        assertThat(news).containsExactly(new MonitorNews(1, Set.of(), Set.of(ONE), List.of()));
    }

    @Test
    void ignoresEverythingElse() {
        assertThat(MonitorNews.of(List.of(
                        event(1, "check_recorded", "[]"),
                        event(1, "monitor_deleted", "{}"),
                        event(1, "service_status_changed", "{}"))))
                .isEmpty();
    }

    private static LoggedEvent event(long tenant, String type, String payload) {
        return new LoggedEvent(1, tenant, type, payload, Instant.EPOCH);
    }
}
