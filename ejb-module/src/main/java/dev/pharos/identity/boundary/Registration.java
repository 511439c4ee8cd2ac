package dev.pharos.identity.boundary;

import dev.pharos.identity.control.PasswordHasher;
import dev.pharos.identity.control.RegistrationDesk;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.NewOrganization;
import dev.pharos.identity.entity.Registered;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** How an organization comes to be, together with its first owner. */
@Stateless
public class Registration {

    private static final System.Logger LOG = System.getLogger(Registration.class.getName());

    @Inject
    Throttle throttle;

    @Inject
    PasswordHasher hasher;

    @Inject
    RegistrationDesk desk;

    /**
     * Creates tenant, host name, owner and membership in one transaction, or nothing. Refuses with THROTTLED, or with
     * INVALID naming every wrong field. An e-mail address that has an account already is refused as an invalid
     * {@code email} after the same work; as long as addresses are not verified by mail, a refusal is all that can be
     * answered (ADR 4).
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Registered register(NewOrganization form, ClientInfo client) {
        var valid = form.validated();
        throttle.attempt(Throttle.Purpose.REGISTER, client, valid.email());
        // Before the transaction: it takes long, and a connection is dear.
        var hash = hasher.hash(valid.password());
        var registered = desk.enter(valid, hash, client);
        LOG.log(
                System.Logger.Level.INFO,
                "event=registered tenant={0} account={1} address={2}",
                registered.tenant().uuid(),
                registered.owner().uuid(),
                client.address());
        return registered;
    }
}
