package dev.pharos.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private final Traffic traffic = new Traffic();

    @Test
    void givesOneHostAndOneOrganizationTheirShareOnly() {
        traffic.enter(call(1, "a.example"));
        traffic.enter(call(1, "a.example"));

        assertThat(traffic.jam(Channel.WEBHOOK)).contains(new Jam(Set.of(), Set.of("a.example")));

        traffic.enter(call(1, "b.example"));

        assertThat(traffic.jam(Channel.WEBHOOK)).contains(new Jam(Set.of(1L), Set.of("a.example")));
        assertThat(traffic.jam(Channel.EMAIL)).contains(new Jam(Set.of(), Set.of()));

        traffic.leave(call(1, "a.example"));

        assertThat(traffic.jam(Channel.WEBHOOK)).contains(new Jam(Set.of(), Set.of()));
    }

    @Test
    void keepsPlaceForMailWhateverHangs() {
        for (var tenant = 1; tenant <= 8; tenant++) {
            traffic.enter(call(tenant, tenant + ".example"));
        }

        assertThat(traffic.jam(Channel.WEBHOOK)).isEmpty();
        assertThat(traffic.jam(Channel.EMAIL)).isPresent();
    }

    @Test
    void knowsWhereNobodyMoreHasToBeLookedFor() {
        var jam = new Jam(Set.of(1L), Set.of("a.example"));

        assertThat(new Jam(Set.of(1L, 2L), Set.of("a.example")).covers(jam)).isTrue();
        assertThat(new Jam(Set.of(1L), Set.of("b.example")).covers(jam)).isFalse();
    }

    private static Errand call(long tenantId, String host) {
        var receiver = new Receiver(null, Channel.WEBHOOK, "https://" + host + "/", null, null);
        var message = new Message("s", "", "", Map.of());
        return new Errand(tenantId, 1, new UUID(0, 1), "x", receiver, message, host, 1, Instant.EPOCH);
    }
}
