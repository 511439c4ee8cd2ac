package dev.pharos.statuspage.control;

import dev.pharos.platform.control.Jdbc;
import dev.pharos.statuspage.entity.OverallState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** How everything together does right now, as the page has it. */
@ApplicationScoped
public class OverallReader {

    private static final String SERVICES = "SELECT DISTINCT status FROM service WHERE tenant_id = ? AND public";
    private static final String IMPACTS = "SELECT DISTINCT i.impact FROM incident i WHERE i.tenant_id = ?"
            + " AND i.status NOT IN ('resolved', 'postmortem') AND " + IncidentReader.IS_PUBLIC;
    private static final String RUNNING = "SELECT 1 FROM maintenance_occurrence o JOIN maintenance m"
            + " ON m.tenant_id = o.tenant_id AND m.id = o.maintenance_id WHERE o.tenant_id = ?"
            + " AND o.status IN ('in_progress', 'verifying') AND " + MaintenanceReader.IS_PUBLIC + " LIMIT 1";

    @Inject
    Jdbc jdbc;

    public OverallState of(long tenantId) throws SQLException {
        return OverallState.of(
                jdbc.list(SERVICES, row -> ServiceReader.status(row.getString(1)), tenantId),
                jdbc.list(IMPACTS, row -> row.getString(1), tenantId),
                jdbc.find(RUNNING, row -> true, tenantId).isPresent());
    }
}
