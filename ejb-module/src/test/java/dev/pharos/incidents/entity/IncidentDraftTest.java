package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentDraftTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID SEARCH = UUID.randomUUID();

    @Test
    void asksForNothingButATitle() {
        var opened = new IncidentDraft(" Slow ", null, null, null, null, null).opening("We look into it.", NOW);

        assertThat(opened)
                .isEqualTo(new IncidentDefinition(
                        "Slow",
                        Impact.NONE,
                        IncidentStatus.INVESTIGATING,
                        Map.of(),
                        "services",
                        Instant.parse("2026-11-22T10:00:00.123Z")));
    }

    @Test
    void givesServicesTheStatusThatTheImpactMeans() {
        var opened = new IncidentDraft("Slow", Impact.MAJOR, null, List.of(SHOP, SEARCH, SHOP), null, null)
                .opening("We look into it.", NOW);

        assertThat(opened.services())
                .isEqualTo(Map.of(SHOP, ServiceStatus.PARTIAL_OUTAGE, SEARCH, ServiceStatus.PARTIAL_OUTAGE));
        assertThat(opened.servicesField()).isEqualTo("serviceIds");
    }

    @Test
    void takesTheImpactFromTheWorstService() {
        var choices = List.of(
                new ServiceChoice(SHOP, ServiceStatus.DEGRADED_PERFORMANCE),
                new ServiceChoice(SEARCH, ServiceStatus.MAJOR_OUTAGE));

        var opened = new IncidentDraft("Slow", null, null, null, choices, null).opening("We look into it.", NOW);

        assertThat(opened.impact()).isEqualTo(Impact.CRITICAL);
        assertThat(opened.services())
                .isEqualTo(Map.of(SHOP, ServiceStatus.DEGRADED_PERFORMANCE, SEARCH, ServiceStatus.MAJOR_OUTAGE));
    }

    @Test
    void letsIdsSayWhichAndServicesSayHow() {
        var choices = List.of(
                new ServiceChoice(SHOP, ServiceStatus.MAJOR_OUTAGE),
                new ServiceChoice(UUID.randomUUID(), ServiceStatus.MAJOR_OUTAGE));

        var opened = new IncidentDraft("Slow", Impact.MINOR, null, List.of(SHOP, SEARCH), choices, null)
                .opening("We look into it.", NOW);

        assertThat(opened.services())
                .isEqualTo(Map.of(SHOP, ServiceStatus.MAJOR_OUTAGE, SEARCH, ServiceStatus.DEGRADED_PERFORMANCE));
    }

    @Test
    void namesAllThatIsWrong() {
        var draft = new IncidentDraft(
                "two\nlines",
                null,
                IncidentStatus.POSTMORTEM,
                Arrays.asList(SHOP, null),
                List.of(new ServiceChoice(SHOP, null)),
                NOW.plusMillis(1));

        var refusal = catchThrowableOfType(DomainException.class, () -> draft.opening(" ", NOW));

        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactly("body", "status", "title", "serviceIds", "services", "startedAt");
    }

    @Test
    void isBounded() {
        var long200 = "é".repeat(200);
        var many = Collections.nCopies(501, SHOP);

        assertThat(new IncidentDraft(long200, null, null, null, null, null)
                        .opening("We look into it.", NOW)
                        .title())
                .isEqualTo(long200);
        assertThat(wrong(new IncidentDraft(long200 + "e", null, null, null, null, null)))
                .isEqualTo("title");
        assertThat(wrong(new IncidentDraft(" ", null, null, null, null, null))).isEqualTo("title");
        assertThat(wrong(new IncidentDraft("Slow", null, null, many, null, null)))
                .isEqualTo("serviceIds");
    }

    private static String wrong(IncidentDraft draft) {
        return catchThrowableOfType(DomainException.class, () -> draft.opening("We look into it.", NOW))
                .errors()
                .get(0)
                .field();
    }

    @Test
    void refusesABeginningThatIsASlipOfThePen() {
        var draft = new IncidentDraft("Slow", Impact.NONE, null, null, null, Instant.parse("1999-12-31T23:59:59Z"));

        assertThat(catchThrowableOfType(DomainException.class, () -> draft.opening("We look into it.", NOW))
                        .errors())
                .containsExactly(new FieldError("startedAt", "must not be before the year 2000"));
    }
}
