package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.AccountStore;
import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.Organization;
import dev.pharos.identity.entity.OrganizationDraft;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Role;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.tenancy.boundary.Tenants;
import dev.pharos.tenancy.entity.Tenant;
import dev.pharos.tenancy.entity.TenantName;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The organizations somebody belongs to. Which one the session is in does not matter here; what they may do in each does. */
@Stateless
public class Organizations {

    private static final System.Logger LOG = System.getLogger(Organizations.class.getName());

    @Inject
    Tenants tenants;

    @Inject
    AccountStore accounts;

    @Inject
    Throttle throttle;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    private record Place(long tenantId, UUID tenant, Role role) {}

    /** In the order in which they were founded, behind the one with this internal id. */
    public List<Organization> list(Caller caller, long after, int limit) {
        return places(caller)
                .filter(place -> place.tenantId() > after)
                .sorted(Comparator.comparing(Place::tenantId))
                .limit(limit)
                .map(place -> view(tenants.get(place.tenantId()), place.role()))
                .toList();
    }

    public Organization get(Caller caller, UUID id) {
        var place = place(caller, id);
        return view(tenants.get(place.tenantId()), place.role());
    }

    /** Founds one more organization, whose owner the caller becomes; as limited as registering. */
    public Organization found(Person owner, String name, ClientInfo client) {
        var canonical = TenantName.canonical(name);
        TenantName.violation(canonical).ifPresent(rule -> {
            throw DomainException.invalid("name", rule);
        });
        throttle.attempt(Throttle.Purpose.REGISTER, client, owner.email());
        var tenant = tenants.found(canonical);
        accounts.add(new Membership(tenant.id(), owner.accountId(), Role.OWNER, clock.instant()));
        accounts.flush();
        var organization = view(tenant, Role.OWNER);
        audit.record(
                tenant.id(),
                Deed.created(
                        "organization",
                        tenant.uuid(),
                        tenant.name(),
                        organization.draft().told()));
        return organization;
    }

    /**
     * Changes name and host names; for admins.
     *
     * @param version what the caller believes to change, or null for whatever is there
     */
    public Organization change(Caller caller, UUID id, Integer version, UnaryOperator<OrganizationDraft> change) {
        var place = place(caller, id);
        require(place, Role.ADMIN);
        var tenant = locked(place, version);
        var before = view(tenant, place.role()).draft();
        var wanted = change.apply(before);
        tenants.describe(tenant, wanted.name(), wanted.hosts());
        var after = view(tenant, place.role());
        audit.record(
                tenant.id(),
                Deed.updated(
                        "organization",
                        id,
                        before.name(),
                        before.told(),
                        after.draft().told()));
        return after;
    }

    /**
     * Deletes an organization and all it has, with the accounts of those who belong to no other; for owners. Nothing is left
     * that could keep an audit entry, so the log of the server tells it.
     *
     * @param name has to repeat the organization's name: nobody does this by accident
     */
    public void delete(Person owner, UUID id, Integer version, String name) {
        var place = place(owner, id);
        require(place, Role.OWNER);
        var tenant = locked(place, version);
        if (!tenant.name().equals(TenantName.canonical(name))) {
            throw DomainException.invalid("name", "must repeat the name of the organization");
        }
        var members = accounts.memberIds(tenant.id());
        tenants.delete(tenant);
        accounts.removeHomeless(members);
        LOG.log(
                System.Logger.Level.INFO,
                "event=organization_deleted tenant={0} slug={1} account={2}",
                id,
                tenant.slug(),
                owner.account());
    }

    private Tenant locked(Place place, Integer version) {
        var tenant = tenants.lock(place.tenantId());
        if (version != null && version != tenant.version()) {
            throw new DomainException(Kind.STALE, "stale", "The organization was changed meanwhile; read it again.");
        }
        return tenant;
    }

    private static void require(Place place, Role least) {
        if (!place.role().includes(least)) {
            throw new DomainException(Kind.FORBIDDEN, "role-missing", "The caller's role does not allow this.");
        }
    }

    private Place place(Caller caller, UUID id) {
        return places(caller)
                .filter(place -> place.tenant().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("organization"));
    }

    private Stream<Place> places(Caller caller) {
        return caller instanceof Person person
                ? accounts.affiliations(person.accountId()).stream()
                        .map(place -> new Place(place.tenantId(), place.tenant(), place.role()))
                : Stream.of(new Place(caller.tenantId(), caller.tenant(), caller.role()));
    }

    private Organization view(Tenant tenant, Role role) {
        return new Organization(tenant, tenants.hosts(tenant.id()), role);
    }
}
