package dev.pharos.identity.control;

import dev.pharos.audit.boundary.CurrentActor;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.ResetRequested;
import dev.pharos.platform.entity.HousekeepingDue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Sees to forgotten passwords after whoever asked has been answered. */
@ApplicationScoped
public class ForgottenPasswords {

    /** Longer than the day over which mails are counted. */
    private static final Duration KEEP = Duration.ofDays(2);

    private static final Logger LOG = System.getLogger(ForgottenPasswords.class.getName());

    @Inject
    AccountStore accounts;

    @Inject
    PasswordDesk desk;

    @Inject
    ResetStore resets;

    @Inject
    CurrentActor actor;

    void handle(@ObservesAsync ResetRequested request) {
        actor.become(request.client().stranger());
        EmailAddress.parse(request.email())
                .flatMap(accounts::find)
                .map(Account::id)
                .ifPresent(account -> desk.issue(account, request.page()));
    }

    @Transactional
    void purge(@ObservesAsync HousekeepingDue due) {
        try {
            resets.purge(due.now().minus(KEEP));
        } catch (PersistenceException e) {
            LOG.log(Level.WARNING, "old password resets could not be deleted: {0}", e.getMessage());
        }
    }
}
