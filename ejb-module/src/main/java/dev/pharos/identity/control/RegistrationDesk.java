package dev.pharos.identity.control;

import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.NewOrganization;
import dev.pharos.identity.entity.Registered;
import dev.pharos.identity.entity.Role;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes a registration down: the one transaction of it. */
@ApplicationScoped
public class RegistrationDesk {

    @Inject
    Tenants tenants;

    @Inject
    AccountStore accounts;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Registered enter(NewOrganization form, String passwordHash) {
        var now = clock.instant();
        var owner = new Account(Ids.next(), new EmailAddress(form.email()), passwordHash, now);
        if (!accounts.add(owner)) {
            throw DomainException.invalid("email", "cannot be used to register");
        }
        var tenant = tenants.found(form.organizationName());
        accounts.add(new Membership(tenant.id(), owner.id(), Role.OWNER, now));
        return new Registered(tenant, owner);
    }
}
