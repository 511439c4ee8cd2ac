package dev.pharos.audit.boundary;

import dev.pharos.audit.entity.Deed;
import dev.pharos.tenancy.entity.PlanChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Writes changes of plans down; tenancy, which makes them, is used by the audit log and cannot use it. */
@ApplicationScoped
public class PlanDeeds {

    @Inject
    AuditLog log;

    void record(@Observes PlanChanged change) {
        log.record(
                change.tenantId(),
                new Deed(
                        "organization.plan_changed",
                        "organization",
                        change.tenant(),
                        change.name(),
                        Map.of("plan", change.before().text()),
                        Map.of("plan", change.after().text())));
    }
}
