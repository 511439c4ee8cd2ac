package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.audit.entity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveGrantTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Machine MACHINE = new Machine(
            Actor.Kind.API_KEY,
            new UUID(0, 1),
            "Pipeline",
            1,
            new UUID(0, 2),
            Set.of("monitors:read", "monitors:write"));

    @Test
    void livesUntilItExpires() {
        assertThat(grant(null, null).isAlive(NOW)).isTrue();
        assertThat(grant(NOW.plusMillis(1), null).isAlive(NOW)).isTrue();
        assertThat(grant(NOW, null).isAlive(NOW)).isFalse();
    }

    @Test
    void isNotedOnceAMinute() {
        assertThat(grant(null, null).isUnnoted(NOW)).isTrue();
        assertThat(grant(null, NOW.minusSeconds(59)).isUnnoted(NOW)).isFalse();
        assertThat(grant(null, NOW.minusSeconds(60)).isUnnoted(NOW)).isTrue();
    }

    @Test
    void doesWhatBothTheClientAndTheTokenMay() {
        var limited = grant(null, null).limitedTo(Scopes.granted(List.of("monitors:read", "plan:read")));

        assertThat(limited.machine().granted()).containsExactly("monitors:read");
    }

    private static LiveGrant grant(Instant expiresAt, Instant lastUsedAt) {
        return new LiveGrant(1, MACHINE, expiresAt, lastUsedAt);
    }
}
