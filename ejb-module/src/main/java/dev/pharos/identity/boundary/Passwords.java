package dev.pharos.identity.boundary;

import dev.pharos.identity.control.PasswordCheck;
import dev.pharos.identity.control.PasswordDesk;
import dev.pharos.identity.control.PasswordHasher;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.PasswordRule;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.ResetRequested;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** How a password becomes another one. Hashing takes long, so transactions begin behind it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Passwords {

    private static final System.Logger LOG = System.getLogger(Passwords.class.getName());

    @Inject
    Throttle throttle;

    @Inject
    PasswordCheck check;

    @Inject
    PasswordHasher hasher;

    @Inject
    PasswordDesk desk;

    @Inject
    Event<ResetRequested> requested;

    /** Changes the caller's own password, who shows the current one, and ends their other log-ins. */
    public void change(Person caller, String current, String fresh, ClientInfo client) {
        requireFine("newPassword", fresh, caller.email());
        requireOwn(caller, "currentPassword", current, client);
        desk.change(caller, hasher.hash(fresh));
        LOG.log(System.Logger.Level.INFO, "event=password_changed account={0}", caller.account());
    }

    /**
     * Makes sure that it is the owner of the session who asks for something that matters, and not who found it open.
     *
     * @throws DomainException INVALID naming the field, or THROTTLED: it is as good a place to guess as the log-in
     */
    public void requireOwn(Person caller, String field, String password, ClientInfo client) {
        throttle.attempt(Throttle.Purpose.LOGIN, client, caller.email());
        if (!check.isPasswordOf(caller.accountId(), password)) {
            throw DomainException.invalid(field, "is wrong");
        }
    }

    /**
     * Sends a mail by which a new password can be chosen, if the address has an account. The answer does not tell, nor does
     * the time it takes.
     *
     * @param page the address of the page that takes the secret
     */
    public void forgot(String email, String page, ClientInfo client) {
        throttle.attempt(Throttle.Purpose.FORGOT, client, email);
        requested.fireAsync(new ResetRequested(email, page, client)).exceptionally(failure -> {
            LOG.log(System.Logger.Level.WARNING, "event=password_reset_failed", failure);
            return null;
        });
    }

    /** Sets a new password by a secret out of a mail. One that was used, is over or never was is refused alike. */
    public void reset(Secret secret, String password, ClientInfo client) {
        throttle.attempt(Throttle.Purpose.RESET, client);
        var account = desk.accountOf(secret).orElseThrow(Passwords::badToken);
        requireFine("password", password, account.email());
        if (!desk.reset(secret, account.id(), hasher.hash(password))) {
            throw badToken();
        }
        LOG.log(System.Logger.Level.INFO, "event=password_reset account={0}", account.uuid());
    }

    private static void requireFine(String field, String password, String email) {
        var local = email.substring(0, email.lastIndexOf('@'));
        PasswordRule.violation(password, email, local).ifPresent(rule -> {
            throw DomainException.invalid(field, rule);
        });
    }

    private static DomainException badToken() {
        return DomainException.invalid("token", "is not good, or not good any more; ask for a new mail");
    }
}
