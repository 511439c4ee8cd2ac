package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.AccountStore;
import dev.pharos.identity.control.MemberStore;
import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.Member;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.MembershipChanged;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Role;
import dev.pharos.identity.entity.Standing;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who belongs to an organization, and as what. */
@Stateless
public class Members {

    @Inject
    MemberStore store;

    @Inject
    AccountStore accounts;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    Event<MembershipChanged> changed;

    /** In a steady order, behind the account with this internal id; with this role, or with any when it is null. */
    public List<Member> list(long tenantId, Role role, long after, int limit) {
        return store.list(tenantId, role, after, limit);
    }

    public Member get(long tenantId, UUID account) {
        return store.find(tenantId, account).orElseThrow(() -> DomainException.notFound("member"));
    }

    /**
     * Gives a member another role.
     *
     * @param version of the membership the caller believes to change, or null for whatever is there
     */
    public Member change(Caller actor, UUID account, Integer version, Role role) {
        var tenantId = actor.tenantId();
        tenants.lock(tenantId);
        var before = get(tenantId, account);
        standing(actor, before).requireChangeTo(role);
        var membership = membership(before, tenantId, version);
        membership.become(role);
        if (!store.flush()) {
            throw stale();
        }
        changed.fire(new MembershipChanged(tenantId, before.accountId()));
        audit.record(
                tenantId,
                Deed.updated(
                        "member",
                        account,
                        before.email(),
                        Map.of("role", before.role().text()),
                        Map.of("role", role.text())));
        return get(tenantId, account);
    }

    /** Ends a membership, and with it all log-ins to this organization. */
    public void remove(Caller actor, UUID account, Integer version) {
        var tenantId = actor.tenantId();
        tenants.lock(tenantId);
        var before = get(tenantId, account);
        standing(actor, before).requireRemoval();
        store.remove(membership(before, tenantId, version));
        accounts.removeHomeless(List.of(before.accountId()));
        changed.fire(new MembershipChanged(tenantId, before.accountId()));
        audit.record(
                tenantId,
                Deed.deleted(
                        "member",
                        account,
                        before.email(),
                        Map.of("role", before.role().text())));
    }

    private Standing standing(Caller actor, Member subject) {
        var own = actor instanceof Person person && person.accountId() == subject.accountId();
        return new Standing(roleOf(actor), subject.role(), own, store.owners(actor.tenantId()) == 1);
    }

    /** As the database says it now: what the request remembers may be seconds old. */
    private Role roleOf(Caller actor) {
        return actor instanceof Person person
                ? accounts.membership(person.tenantId(), person.accountId())
                        .map(Membership::role)
                        .orElseThrow(() -> DomainException.notFound("organization"))
                : actor.role();
    }

    private Membership membership(Member member, long tenantId, Integer version) {
        if (version != null && version != member.version()) {
            throw stale();
        }
        return accounts.membership(tenantId, member.accountId()).orElseThrow();
    }

    private static DomainException stale() {
        return new DomainException(
                DomainException.Kind.STALE, "stale", "The member was changed meanwhile; read it again.");
    }
}
