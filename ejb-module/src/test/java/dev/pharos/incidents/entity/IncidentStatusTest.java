package dev.pharos.incidents.entity;

import static dev.pharos.incidents.entity.IncidentStatus.IDENTIFIED;
import static dev.pharos.incidents.entity.IncidentStatus.INVESTIGATING;
import static dev.pharos.incidents.entity.IncidentStatus.MONITORING;
import static dev.pharos.incidents.entity.IncidentStatus.POSTMORTEM;
import static dev.pharos.incidents.entity.IncidentStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentStatusTest {

    private static final Set<IncidentStatus> ALL_BUT_POSTMORTEM =
            EnumSet.of(INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED);

    private static final Map<IncidentStatus, Set<IncidentStatus>> MOVES = Map.of(
            INVESTIGATING, ALL_BUT_POSTMORTEM,
            IDENTIFIED, ALL_BUT_POSTMORTEM,
            MONITORING, ALL_BUT_POSTMORTEM,
            RESOLVED, EnumSet.allOf(IncidentStatus.class),
            POSTMORTEM, EnumSet.of(POSTMORTEM));

    @Test
    void everyMoveIsAllowedOrRefusedAsTheTableSays() {
        for (var from : IncidentStatus.values()) {
            for (var to : IncidentStatus.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(MOVES.get(from).contains(to));
            }
        }
    }

    @Test
    void refusesAMoveNamingTheField() {
        assertThatThrownBy(() -> INVESTIGATING.requireMove(POSTMORTEM))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(new DomainException.FieldError(
                                        "status", "can be postmortem only after resolved")));
        assertThatThrownBy(() -> POSTMORTEM.requireMove(RESOLVED))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.errors())
                                .containsExactly(new DomainException.FieldError(
                                        "status", "cannot be resolved after postmortem")));
    }

    @Test
    void hurtsUntilItIsResolved() {
        assertThat(EnumSet.allOf(IncidentStatus.class))
                .filteredOn(IncidentStatus::open)
                .containsExactlyInAnyOrder(INVESTIGATING, IDENTIFIED, MONITORING);
    }

    @Test
    void isReadAsItIsWritten() {
        for (var status : IncidentStatus.values()) {
            assertThat(IncidentStatus.parse(status.text())).contains(status);
        }
        assertThat(IncidentStatus.parse("Resolved")).isEmpty();
    }
}
