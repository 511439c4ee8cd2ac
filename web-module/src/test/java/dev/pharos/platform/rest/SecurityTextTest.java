package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityTextTest {

    private static final URI HERE = URI.create("https://status.example.com/");
    private static final Instant EXPIRES = Instant.parse("2026-03-01T12:34:56Z");

    @Test
    void namesWhomToTell() {
        assertThat(SecurityText.of(
                        "security@example.com, https://example.com/report",
                        Optional.of("https://example.com/policy"),
                        HERE,
                        EXPIRES))
                .isEqualTo("""
                        Contact: mailto:security@example.com
                        Contact: https://example.com/report
                        Expires: 2026-03-01T00:00:00Z
                        Policy: https://example.com/policy
                        Preferred-Languages: en
                        Canonical: https://status.example.com/.well-known/security.txt
                        """);
    }

    @Test
    void hasOneFieldALine() {
        assertThat(SecurityText.of("a@example.com\nEvil: yes", Optional.empty(), HERE, EXPIRES))
                .doesNotContain("\nEvil");
    }
}
