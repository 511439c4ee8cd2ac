package dev.pharos.identity.boundary;

import dev.pharos.identity.control.InvitationDesk;
import dev.pharos.identity.control.InvitationStore;
import dev.pharos.identity.control.PasswordHasher;
import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.InvitationAnswer;
import dev.pharos.identity.entity.InvitationOffer;
import dev.pharos.identity.entity.Joined;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Secret;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** How people who were invited join. The secret proves that they read the mail; it does not prove whose account is whose. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationAnswers {

    private static final System.Logger LOG = System.getLogger(InvitationAnswers.class.getName());

    @Inject
    InvitationStore store;

    @Inject
    InvitationDesk desk;

    @Inject
    PasswordHasher hasher;

    @Inject
    Clock clock;

    /** What the secret is good for; NOT_FOUND alike when it is wrong, used, expired or taken back. */
    public InvitationOffer offer(Secret secret) {
        return store.offer(secret, clock.instant()).orElseThrow(InvitationDesk::unknown);
    }

    /**
     * Accepts an invitation: with the account of its address, whose owner has to be logged in, or with a new one.
     *
     * @param caller whoever is logged in
     */
    public Joined accept(InvitationAnswer answer, Optional<Caller> caller, ClientInfo client) {
        var offer = offer(answer.secret());
        if (offer.known()) {
            requireOwner(offer, caller);
        } else {
            answer.requireAccount(offer);
        }
        // Before the transaction: it takes long, and a connection is dear.
        var hash = offer.known() ? null : hasher.hash(answer.password());
        var joined = desk.enter(offer.tenantId(), answer, hash, client);
        LOG.log(
                System.Logger.Level.INFO,
                "event=invitation_accepted tenant={0} account={1} address={2}",
                joined.tenant().uuid(),
                joined.account().uuid(),
                client.address());
        return joined;
    }

    private static void requireOwner(InvitationOffer offer, Optional<Caller> caller) {
        var person = caller.filter(Person.class::isInstance).map(Person.class::cast);
        if (person.isEmpty()) {
            throw new DomainException(
                    Kind.CONFLICT, "log-in-first", "There is an account with this address: log in, then accept.");
        }
        if (!person.get().email().equals(offer.email())) {
            throw new DomainException(
                    Kind.FORBIDDEN, "other-account", "The invitation is for " + offer.email() + ": log in as that.");
        }
    }
}
