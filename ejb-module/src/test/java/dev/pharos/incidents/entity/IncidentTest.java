package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant MUCH_LATER = NOW.plusSeconds(3600);

    private final Incident incident = incident(IncidentStatus.INVESTIGATING);

    @Test
    void isResolvedOnceAndForgetsItWhenItOpensAgain() {
        incident.move(IncidentStatus.RESOLVED, LATER);
        incident.move(IncidentStatus.POSTMORTEM, MUCH_LATER);
        assertThat(incident.resolvedAt()).isEqualTo(Instant.parse("2026-11-22T10:01:00.123Z"));

        var reopened = incident(IncidentStatus.RESOLVED);
        assertThat(reopened.resolvedAt()).isEqualTo(Instant.parse("2026-11-22T10:00:00.123Z"));
        reopened.move(IncidentStatus.MONITORING, LATER);
        assertThat(reopened.resolvedAt()).isNull();
        assertThat(reopened.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void staysAsItIsWhereAMoveIsRefused() {
        assertThatThrownBy(() -> incident.move(IncidentStatus.POSTMORTEM, LATER))
                .isInstanceOf(DomainException.class);
        assertThat(incident.status()).isEqualTo(IncidentStatus.INVESTIGATING);
        assertThat(incident.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void isProposedForResolutionOnceAndNotWhenItIsResolved() {
        assertThat(incident.proposeResolution(LATER)).isTrue();
        assertThat(incident.proposeResolution(MUCH_LATER)).isFalse();
        assertThat(incident.resolutionProposedAt()).isEqualTo(Instant.parse("2026-11-22T10:01:00.123Z"));

        incident.move(IncidentStatus.MONITORING, LATER);
        assertThat(incident.resolutionProposedAt()).isNotNull();
        incident.move(IncidentStatus.RESOLVED, LATER);
        assertThat(incident.resolutionProposedAt()).isNull();
        assertThat(incident.proposeResolution(MUCH_LATER)).isFalse();
    }

    @Test
    void losesTheProposalWhenTheMonitorsFallAgain() {
        assertThat(incident.withdrawProposal(LATER)).isFalse();
        incident.proposeResolution(LATER);
        assertThat(incident.withdrawProposal(MUCH_LATER)).isTrue();
        assertThat(incident.resolutionProposedAt()).isNull();
    }

    private static Incident incident(IncidentStatus status) {
        var definition = new IncidentDraft("Slow", null, status, null, null, null).opening("We look into it.", NOW);
        return new Incident(1, UUID.randomUUID(), definition, null, NOW);
    }
}
