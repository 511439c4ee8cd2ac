package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionKindTest {

    private static final Instant LOGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final SessionKind.Life LIFE = new SessionKind.Life(Duration.ofHours(12), Duration.ofDays(7));

    @Test
    void movesTheEndOnWithEveryUse() {
        var used = LOGIN.plus(Duration.ofHours(5));
        assertThat(LIFE.expiry(LOGIN, used)).isEqualTo(used.plus(Duration.ofHours(12)));
    }

    @Test
    void neverMovesItPastTheAbsoluteEnd() {
        var used = LOGIN.plus(Duration.ofDays(7)).minusSeconds(1);
        assertThat(LIFE.expiry(LOGIN, used)).isEqualTo(LOGIN.plus(Duration.ofDays(7)));
    }

    @Test
    void keepsTheConsoleShorterThanTokens() {
        assertThat(SessionKind.CONSOLE.defaultLife()).isEqualTo(LIFE);
        assertThat(SessionKind.TOKEN.defaultLife().absolute()).isEqualTo(Duration.ofDays(90));
    }
}
