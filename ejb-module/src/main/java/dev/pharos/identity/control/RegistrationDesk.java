package dev.pharos.identity.control;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.NewOrganization;
import dev.pharos.identity.entity.Registered;
import dev.pharos.identity.entity.Role;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Tenants;
import dev.pharos.tenancy.entity.Tenant;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a registration down: the one transaction of it. An EJB like all who use JPA and JDBC in one transaction of their own:
 * in a transaction that a CDI interceptor began below a boundary without one, Payara gives the data source another connection,
 * which then waits for the locks of the first.
 */
@Stateless
public class RegistrationDesk {

    @Inject
    Tenants tenants;

    @Inject
    AccountStore accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Registered enter(NewOrganization form, String passwordHash, ClientInfo client) {
        var now = clock.instant();
        var owner = new Account(Ids.next(), new EmailAddress(form.email()), passwordHash, now);
        if (!accounts.add(owner)) {
            throw DomainException.invalid("email", "cannot be used to register");
        }
        var tenant = tenants.found(form.organizationName());
        accounts.add(new Membership(tenant.id(), owner.id(), Role.OWNER, now));
        audit.record(
                tenant.id(),
                new Actor(Actor.Kind.USER, owner.uuid(), owner.email(), client.address(), client.userAgent()),
                Deed.created("organization", tenant.uuid(), tenant.name(), founded(tenant, owner)));
        return new Registered(tenant, owner);
    }

    private static Map<String, String> founded(Tenant tenant, Account owner) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", tenant.name());
        values.put("slug", tenant.slug());
        values.put("plan", tenant.plan().text());
        values.put("owner", owner.email());
        return values;
    }
}
