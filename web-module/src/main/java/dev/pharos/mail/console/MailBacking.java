package dev.pharos.mail.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.identity.entity.Role;
import dev.pharos.mail.boundary.Postman;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells those who can see to it that mail is written but not sent. */
@Named("mail")
@RequestScoped
public class MailBacking {

    @Inject
    Postman postman;

    @Inject
    CurrentCaller caller;

    public boolean isMissing() {
        return !postman.isConfigured() && caller.get().role().includes(Role.ADMIN);
    }
}
