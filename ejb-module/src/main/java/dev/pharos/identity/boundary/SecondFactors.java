package dev.pharos.identity.boundary;

import dev.pharos.identity.control.SecondFactorCheck;
import dev.pharos.identity.control.SecondFactorDesk;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.Enrolment;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.RecoveryCode;
import dev.pharos.identity.entity.SecondFactor;
import dev.pharos.platform.entity.DomainException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** A person's second factor: turned on, renewed, turned off. Checking a password takes long, so transactions begin behind it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SecondFactors {

    private static final System.Logger LOG = System.getLogger(SecondFactors.class.getName());

    @Inject
    Passwords passwords;

    @Inject
    SecondFactorCheck check;

    @Inject
    SecondFactorDesk desk;

    public SecondFactor of(Person caller) {
        return desk.of(caller);
    }

    /** Begins: a new secret, which holds once its first code was shown. Beginning again replaces it. */
    public Enrolment begin(Person caller, String password, ClientInfo client) {
        passwords.requireOwn(caller, "password", password, client);
        return desk.begin(caller);
    }

    /** Turns it on and answers the recovery codes, which are shown this once. */
    public List<RecoveryCode> confirm(Person caller, String code) {
        var codes = desk.confirm(caller, code);
        log("totp_enabled", caller);
        return codes;
    }

    /** New recovery codes; the old ones are worth nothing any more. */
    public List<RecoveryCode> renew(Person caller, String password, String code, ClientInfo client) {
        requireBoth(caller, password, code, client);
        return desk.renew(caller);
    }

    public void disable(Person caller, String password, String code, ClientInfo client) {
        requireBoth(caller, password, code, client);
        desk.disable(caller);
        log("totp_disabled", caller);
    }

    private void requireBoth(Person caller, String password, String code, ClientInfo client) {
        passwords.requireOwn(caller, "password", password, client);
        if (!check.accepts(desk.enabled(caller), code)) {
            throw DomainException.invalid("code", "is wrong, or was used before");
        }
    }

    private static void log(String event, Person caller) {
        LOG.log(System.Logger.Level.INFO, "event={0} account={1}", event, caller.account());
    }
}
