package dev.pharos.identity.control;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.boundary.CurrentActor;
import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.entity.Account;
import dev.pharos.identity.entity.ClientInfo;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.Invitation;
import dev.pharos.identity.entity.InvitationAnswer;
import dev.pharos.identity.entity.Joined;
import dev.pharos.identity.entity.Membership;
import dev.pharos.identity.entity.MembershipChanged;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Plans;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Writes down that somebody accepted: the one transaction of it. */
@Stateless
public class InvitationDesk {

    @Inject
    InvitationStore invitations;

    @Inject
    AccountStore accounts;

    @Inject
    Tenants tenants;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    @Inject
    CurrentActor actor;

    @Inject
    Event<MembershipChanged> changed;

    @Inject
    Clock clock;

    /**
     * The organization is locked before the invitation, as by those who invite: they clear earlier invitations away, and would
     * wait for this one while it waits for them.
     *
     * @param tenantId of the organization that invites
     * @param passwordHash of a new account; null when the address has one
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Joined enter(long tenantId, InvitationAnswer answer, String passwordHash, ClientInfo client) {
        var limits = plans.locked(tenantId);
        var invitation = invitations.use(answer.secret(), clock.instant()).orElseThrow(InvitationDesk::unknown);
        var account = passwordHash == null ? known(invitation) : founded(invitation, answer, passwordHash);
        if (accounts.membership(invitation.tenantId(), account.id()).isPresent()) {
            throw new DomainException(Kind.CONFLICT, "already-member", "This person is a member already.");
        }
        limits.requireMembers(accounts.members(invitation.tenantId()) + 1);
        accounts.add(new Membership(invitation.tenantId(), account.id(), invitation.role(), clock.instant()));
        accounts.flush();
        changed.fire(new MembershipChanged(invitation.tenantId(), account.id()));
        actor.become(new Actor(Actor.Kind.USER, account.uuid(), account.email(), client.address(), client.userAgent()));
        audit.record(
                invitation.tenantId(),
                Deed.created(
                        "member",
                        account.uuid(),
                        account.email(),
                        Map.of("role", invitation.role().text())));
        return new Joined(tenants.get(invitation.tenantId()), account, invitation.role());
    }

    private Account known(Invitation invitation) {
        return accounts.find(new EmailAddress(invitation.email())).orElseThrow(InvitationDesk::unknown);
    }

    private Account founded(Invitation invitation, InvitationAnswer answer, String passwordHash) {
        var now = clock.instant();
        var account = new Account(Ids.next(), new EmailAddress(invitation.email()), passwordHash, now);
        if (answer.name() != null && !answer.name().isBlank()) {
            account.rename(answer.name().strip(), now);
        }
        if (!accounts.add(account)) {
            // Somebody registered with the address meanwhile.
            throw new DomainException(Kind.CONFLICT, "log-in-first", "There is an account with this address now.");
        }
        return account;
    }

    /** Wrong, used, expired, taken back: whoever guesses learns nothing. */
    public static DomainException unknown() {
        return DomainException.notFound("invitation");
    }
}
