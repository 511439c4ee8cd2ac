package dev.pharos.audit.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.audit.entity.AuditFilter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditChoiceTest {

    private final AuditChoice choice = new AuditChoice();

    @Test
    void choosesEverythingAtFirst() {
        assertThat(choice.filter()).isEqualTo(AuditFilter.ALL);
        assertThat(choice.isMade()).isFalse();
    }

    @Test
    void takesWholeDays() {
        choice.setFrom("2026-01-31");
        choice.setTo("2026-01-31");

        assertThat(choice.filter().from()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(choice.filter().to()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(choice.query()).isEqualTo("from=2026-01-31T00%3A00%3A00Z&to=2026-02-01T00%3A00%3A00Z");
        assertThat(choice.pageQuery()).isEqualTo("from=2026-01-31&to=2026-01-31");
    }

    @Test
    void writesWhatWasTypedSoThatItComesBack() {
        choice.setSearch(" a&b=c ");
        choice.setActor("");

        assertThat(choice.query()).isEqualTo("q=a%26b%3Dc");
    }

    @Test
    void ignoresWhatIsNoDay() {
        choice.setFrom("yesterday");
        choice.setTo("9999-12-31");

        assertThat(choice.isMade()).isFalse();
    }
}
