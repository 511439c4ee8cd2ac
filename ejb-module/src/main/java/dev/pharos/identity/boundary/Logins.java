package dev.pharos.identity.boundary;

import dev.pharos.identity.control.AccountStore;
import dev.pharos.identity.control.PasswordCheck;
import dev.pharos.identity.control.SecondFactorCheck;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.Credentials;
import dev.pharos.identity.entity.Destination;
import dev.pharos.identity.entity.LogInRefused;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.entity.SessionKind;
import dev.pharos.identity.entity.SignedIn;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** The only doors to a session. */
@Stateless
public class Logins {

    private static final System.Logger LOG = System.getLogger(Logins.class.getName());

    @Inject
    Throttle throttle;

    @Inject
    PasswordCheck passwords;

    @Inject
    AccountStore accounts;

    @Inject
    SecondFactorCheck secondFactor;

    @Inject
    Sessions sessions;

    @Inject
    Event<LogInRefused> refused;

    @Inject
    Tenants tenants;

    /**
     * Logs in by password. Refuses with THROTTLED, or with UNAUTHENTICATED, which does not tell whether the account, the
     * password or the organization was wrong, nor by the time it took. Only who knows the password learns that a code is
     * needed as well.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedIn logIn(Credentials credentials, SessionKind kind, ClientInfo client) {
        throttle.attempt(Throttle.Purpose.LOGIN, client, credentials.email());
        var account = passwords.accountOf(credentials).orElseThrow(() -> refused(credentials, client));
        var membership =
                membership(account.id(), destination(credentials)).orElseThrow(() -> refused(credentials, client));
        if (account.secondFactorSince().isPresent()) {
            requireCode(account, credentials, client);
        }
        return opened(membership, kind, client, "logged_in");
    }

    /** Opens a session of the same kind in another organization of the caller; NOT_FOUND when it is none of theirs. */
    public SignedIn switchTo(Person caller, String organization, ClientInfo client) {
        var membership = membership(caller.accountId(), new Destination(organization, Optional.empty()))
                .orElseThrow(() -> DomainException.notFound("organization"));
        return opened(membership, caller.kind(), client, "switched_to");
    }

    /** Ends the session a refresh token belongs to. Unknown tokens are no error: the caller is logged out either way. */
    public void logOut(Secret refreshToken, ClientInfo client) {
        sessions.logOut(refreshToken, client)
                .ifPresent(caller -> LOG.log(
                        System.Logger.Level.INFO,
                        "event=logged_out tenant={0} account={1} session={2}",
                        caller.tenant(),
                        caller.account(),
                        caller.session()));
    }

    private Destination destination(Credentials credentials) {
        return new Destination(
                credentials.organization(),
                Optional.ofNullable(credentials.host()).flatMap(tenants::reachedBy));
    }

    private Optional<Membership> membership(long accountId, Destination destination) {
        return destination
                .among(accounts.affiliations(accountId))
                .flatMap(place -> accounts.membership(place.tenantId(), accountId));
    }

    private void requireCode(Account account, Credentials credentials, ClientInfo client) {
        var code = credentials.code();
        if (code == null || code.isBlank()) {
            throw new DomainException(
                    DomainException.Kind.UNAUTHENTICATED,
                    "totp-required",
                    "This account needs the code of its authenticator app as well.");
        }
        if (!secondFactor.accepts(account, code)) {
            refused.fireAsync(new LogInRefused(credentials.email(), credentials.organization(), client));
            LOG.log(System.Logger.Level.INFO, "event=login_code_refused address={0}", client.address());
            throw new DomainException(
                    DomainException.Kind.UNAUTHENTICATED, "invalid-totp", "The code is wrong, or was used before.");
        }
    }

    private SignedIn opened(Membership membership, SessionKind kind, ClientInfo client, String verb) {
        var signedIn = sessions.open(membership, kind, client, verb);
        LOG.log(
                System.Logger.Level.INFO,
                "event=logged_in kind={0} tenant={1} account={2} session={3} address={4}",
                kind.text(),
                signedIn.caller().tenant(),
                signedIn.caller().account(),
                signedIn.caller().session(),
                client.address());
        return signedIn;
    }

    /** Whether the account exists is found out later: the answer must not take longer when it does. */
    private DomainException refused(Credentials credentials, ClientInfo client) {
        refused.fireAsync(new LogInRefused(credentials.email(), credentials.organization(), client));
        LOG.log(System.Logger.Level.INFO, "event=login_refused address={0}", client.address());
        return new DomainException(
                DomainException.Kind.UNAUTHENTICATED,
                "invalid-credentials",
                "The e-mail address or the password is wrong.");
    }
}
