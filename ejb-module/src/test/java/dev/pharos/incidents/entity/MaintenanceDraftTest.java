package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MaintenanceDraftTest {

    private static final Instant START = Instant.parse("2026-12-01T02:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T03:00:00Z");

    @Test
    void namesEveryWrongField() {
        var draft = new MaintenanceDraft(
                " ",
                "x".repeat(20_001),
                null,
                END,
                "Middle/Earth",
                "FREQ=HOURLY",
                Arrays.asList((UUID) null),
                List.of());
        assertThat(refusal(draft))
                .extracting(FieldError::field)
                .containsExactly("title", "description", "startsAt", "timeZone", "recurrence", "serviceIds");
    }

    @Test
    void wantsAnEndAfterTheStart() {
        assertThat(refusal(of(START, START, null)))
                .extracting(FieldError::field)
                .containsExactly("endsAt");
        assertThat(refusal(of(START, START.plusSeconds(367L * 86_400), null)))
                .extracting(FieldError::field)
                .containsExactly("endsAt");
        assertThat(refusal(of(Instant.parse("1999-01-01T00:00:00Z"), END, null)))
                .extracting(FieldError::field)
                .contains("startsAt");
    }

    @Test
    void wantsARuleThatNamesTimesFarEnoughApart() {
        assertThat(refusal(of(START, END, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")))
                .extracting(FieldError::field)
                .containsExactly("recurrence");
        assertThat(refusal(of(START, START.plusSeconds(86_401), "FREQ=DAILY")))
                .extracting(FieldError::field)
                .containsExactly("endsAt");
    }

    @Test
    void isInUtcAndOnceWhereNothingElseWasSaid() {
        var plan = of(START, END, null).validated().plan();
        assertThat(plan.zone().getId()).isEqualTo("UTC");
        assertThat(plan.occurrences()).containsExactly(new TimeSpan(START, END));
    }

    private static List<FieldError> refusal(MaintenanceDraft draft) {
        return catchThrowableOfType(DomainException.class, draft::validated).errors();
    }

    private static MaintenanceDraft of(Instant startsAt, Instant endsAt, String rule) {
        return new MaintenanceDraft("Upgrade", null, startsAt, endsAt, null, rule, null, null);
    }
}
