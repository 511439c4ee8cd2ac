package dev.pharos.identity.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.identity.control.AccountStore;
import dev.pharos.identity.control.InvitationDesk;
import dev.pharos.identity.control.InvitationStore;
import dev.pharos.identity.entity.Caller;
import dev.pharos.identity.entity.EmailAddress;
import dev.pharos.identity.entity.Invitation;
import dev.pharos.identity.entity.InvitationDraft;
import dev.pharos.identity.entity.InvitationLetter;
import dev.pharos.identity.entity.Person;
import dev.pharos.identity.entity.Secret;
import dev.pharos.identity.entity.Standing;
import dev.pharos.mail.boundary.Outbox;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Plans;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks people by mail to join an organization. Nothing it answers tells whether somebody has an account elsewhere. */
@Stateless
public class Invitations {

    private static final String PREFIX = "phi_";

    @Inject
    InvitationStore store;

    @Inject
    AccountStore accounts;

    @Inject
    Tenants tenants;

    @Inject
    Plans plans;

    @Inject
    Throttle throttle;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pharos.invitation.life", defaultValue = "P7D")
    Duration life;

    /** Those that wait for an answer, and those that waited too long, behind the one with this internal id. */
    public List<Invitation> list(long tenantId, long after, int limit) {
        return store.pending(tenantId, after, limit);
    }

    public Invitation get(long tenantId, UUID id) {
        return store.pending(tenantId, id).orElseThrow(InvitationDesk::unknown);
    }

    /**
     * Invites somebody; an earlier invitation of the same address ends. Refuses with THROTTLED when the address got a few
     * today, whoever sent them.
     *
     * @param page makes the address of the page on which the invitation is accepted from its secret
     */
    public Invitation invite(Caller inviter, InvitationDraft draft, Function<String, URI> page) {
        var wanted = draft.validated();
        Standing.requireGrant(inviter.role(), wanted.role());
        var tenant = tenants.lock(inviter.tenantId());
        requireStranger(tenant.id(), wanted.email());
        requireRoom(tenant.id(), wanted.email());
        throttle.attempt(Throttle.Purpose.INVITER, tenant.uuid().toString());
        throttle.attempt(Throttle.Purpose.INVITATION, new EmailAddress(wanted.email()).inbox());
        var secret = Secret.random(PREFIX);
        var by = inviter instanceof Person person ? person.accountId() : null;
        var invitation = new Invitation(tenant.id(), Ids.next(), wanted, secret, by, clock.instant(), life);
        store.add(invitation);
        outbox.post(new InvitationLetter(
                        tenant.name(), wanted.email(), wanted.role(), page.apply(secret.text()), life.toDays())
                .letter());
        audit.record(tenant.id(), Deed.created("invitation", invitation.uuid(), invitation.email(), invitation.told()));
        return invitation;
    }

    /** Takes an invitation back. */
    public void revoke(Caller caller, UUID id) {
        var invitation = get(caller.tenantId(), id);
        Standing.requireGrant(caller.role(), invitation.role());
        if (!store.remove(invitation)) {
            throw InvitationDesk.unknown();
        }
        audit.record(caller.tenantId(), Deed.deleted("invitation", id, invitation.email(), invitation.told()));
    }

    /** Whoever is invited finds a place: those who are invited already count as if they had come. */
    private void requireRoom(long tenantId, String email) {
        var expected = store.open(tenantId, email, clock.instant());
        plans.locked(tenantId).requireMembers(accounts.members(tenantId) + expected + 1);
    }

    private void requireStranger(long tenantId, String email) {
        accounts.find(new EmailAddress(email))
                .flatMap(account -> accounts.membership(tenantId, account.id()))
                .ifPresent(member -> {
                    throw new DomainException(Kind.CONFLICT, "already-member", "This person is a member already.");
                });
    }
}
