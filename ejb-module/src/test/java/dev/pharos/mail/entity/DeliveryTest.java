package dev.pharos.mail.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void isTheSameMailAtEveryAttempt() {
        assertThat(attempt(1).envelope().messageId("example.test"))
                .isEqualTo(attempt(2).envelope().messageId("example.test"))
                .isEqualTo("<pharos.7.1000@example.test>");
    }

    @Test
    void keepsItsTextOutOfLogs() {
        assertThat(attempt(1).toString()).doesNotContain("secret");
    }

    private static Delivery attempt(int number) {
        return new Delivery(7, Instant.ofEpochSecond(1), number, "a@example.test", "s", "secret", "secret");
    }
}
