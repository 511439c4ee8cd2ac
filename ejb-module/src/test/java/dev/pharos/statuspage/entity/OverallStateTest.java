package dev.pharos.statuspage.entity;

import static dev.pharos.incidents.entity.ServiceStatus.DEGRADED_PERFORMANCE;
import static dev.pharos.incidents.entity.ServiceStatus.MAJOR_OUTAGE;
import static dev.pharos.incidents.entity.ServiceStatus.OPERATIONAL;
import static dev.pharos.incidents.entity.ServiceStatus.PARTIAL_OUTAGE;
import static dev.pharos.incidents.entity.ServiceStatus.UNDER_MAINTENANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.pharos.incidents.entity.ServiceStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverallStateTest {

    private static OverallState of(ServiceStatus... services) {
        return OverallState.of(List.of(services), List.of(), false);
    }

    @Test
    void isOperationalWithoutServices() {
        assertEquals(OverallState.OPERATIONAL, of());
    }

    @Test
    void blendsTheServices() {
        assertEquals(OverallState.OPERATIONAL, of(OPERATIONAL, OPERATIONAL));
        assertEquals(OverallState.MAINTENANCE, of(OPERATIONAL, UNDER_MAINTENANCE));
        assertEquals(OverallState.DEGRADED, of(OPERATIONAL, DEGRADED_PERFORMANCE, UNDER_MAINTENANCE));
        assertEquals(OverallState.MINOR_OUTAGE, of(OPERATIONAL, PARTIAL_OUTAGE));
        assertEquals(OverallState.PARTIAL_OUTAGE, of(PARTIAL_OUTAGE, PARTIAL_OUTAGE));
        assertEquals(OverallState.PARTIAL_OUTAGE, of(OPERATIONAL, MAJOR_OUTAGE));
        assertEquals(OverallState.MAJOR_OUTAGE, of(MAJOR_OUTAGE, MAJOR_OUTAGE));
    }

    @Test
    void isNoBetterThanTheIncidentsThatGoOn() {
        var well = List.of(OPERATIONAL);

        assertEquals(OverallState.OPERATIONAL, OverallState.of(well, List.of("none"), false));
        assertEquals(OverallState.DEGRADED, OverallState.of(well, List.of("minor", "none"), false));
        assertEquals(OverallState.PARTIAL_OUTAGE, OverallState.of(well, List.of("major"), false));
        assertEquals(OverallState.MAJOR_OUTAGE, OverallState.of(List.of(), List.of("critical"), false));
    }

    @Test
    void tellsOfMaintenanceOnlyWhereNothingIsWorse() {
        assertEquals(
                "maintenance",
                OverallState.of(List.of(OPERATIONAL), List.of(), true).indicator());
        assertEquals(
                "minor",
                OverallState.of(List.of(DEGRADED_PERFORMANCE), List.of(), true).indicator());
    }
}
