package dev.pharos.it.container;

import dev.pharos.identity.boundary.Registration;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.NewOrganization;
import dev.pharos.monitoring.boundary.Monitors;
import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.monitoring.entity.MonitorView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A tenant for one test. */
@Dependent
public class Tenant {

    @Inject
    Registration registration;

    @Inject
    Monitors monitors;

    private long id;

    long id() {
        if (id == 0) {
            var tag = UUID.randomUUID();
            var password = "correct horse " + tag;
            var form = new NewOrganization("Tenant " + tag, tag + "@example.test", password, password);
            // An address of its own, for the throttle.
            var client = new ClientInfo("address of " + tag.toString().substring(0, 8), "test");
            id = registration.register(form, client).tenant().id();
        }
        return id;
    }

    MonitorView watch(String type, String target) {
        return monitors.create(id(), draft(type, target));
    }

    static MonitorDraft draft(String type, String target) {
        return new MonitorDraft("Shop", type, target, 300, 3_000, null, List.of());
    }
}
