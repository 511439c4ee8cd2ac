package dev.pharos.incidents.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.entity.IncidentStatus;
import org.junit.jupiter.api.Test;

class IncidentMoveTest {

    @Test
    void staysWhereTheIncidentIsByNowWhenNobodyChose() {
        var move = new IncidentMove(IncidentStatus.INVESTIGATING, IncidentStatus.INVESTIGATING);

        assertThat(move.to()).isNull();
        assertThat(move.crosses(IncidentStatus.RESOLVED)).isFalse();
        assertThat(new IncidentMove(IncidentStatus.INVESTIGATING, null).to()).isNull();
    }

    @Test
    void goesWhereSomebodyChose() {
        var move = new IncidentMove(IncidentStatus.INVESTIGATING, IncidentStatus.IDENTIFIED);

        assertThat(move.to()).isEqualTo(IncidentStatus.IDENTIFIED);
        assertThat(move.crosses(IncidentStatus.INVESTIGATING)).isFalse();
    }

    @Test
    void crossesWhatOthersDidUnlessTheyDidTheSame() {
        var move = new IncidentMove(IncidentStatus.INVESTIGATING, IncidentStatus.IDENTIFIED);

        assertThat(move.crosses(IncidentStatus.RESOLVED)).isTrue();
        assertThat(move.crosses(IncidentStatus.IDENTIFIED)).isFalse();
    }
}
