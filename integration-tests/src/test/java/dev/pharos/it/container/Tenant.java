package dev.pharos.it.container;

import dev.pharos.identity.boundary.Logins;
import dev.pharos.identity.boundary.Registration;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.Credentials;
import dev.pharos.identity.entity.NewOrganization;
import dev.pharos.identity.entity.SessionKind;
import dev.pharos.identity.entity.SignedIn;
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

    @Inject
    Logins logins;

    private final UUID tag = UUID.randomUUID();
    private final Credentials owner = new Credentials(tag + "@example.test", "correct horse " + tag, null);

    /** An address of its own, for the throttle. */
    private final ClientInfo client =
            new ClientInfo("address of " + tag.toString().substring(0, 8), "test");

    private long id;

    long id() {
        if (id == 0) {
            var form = new NewOrganization("Tenant " + tag, owner.email(), owner.password(), owner.password());
            id = registration.register(form, client).tenant().id();
        }
        return id;
    }

    /** The owner, with a token. */
    SignedIn logIn() {
        id();
        return logins.logIn(owner, SessionKind.TOKEN, client);
    }

    MonitorView watch(String type, String target) {
        return monitors.create(id(), draft(type, target));
    }

    static MonitorDraft draft(String type, String target) {
        return new MonitorDraft("Shop", type, target, 300, 3_000, null, List.of());
    }
}
