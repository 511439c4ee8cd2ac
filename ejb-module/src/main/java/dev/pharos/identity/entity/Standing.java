package dev.pharos.identity.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;

/**
 * How somebody who wants to change a membership stands to it: nobody changes, grants or takes away more than they have
 * themselves, everybody may leave, and an organization keeps an owner.
 *
 * @param actor the role of whoever acts
 * @param subject the role it is about, as it is now
 * @param own whether it is the actor's own membership
 * @param lastOwner whether nobody else is an owner
 */
public record Standing(Role actor, Role subject, boolean own, boolean lastOwner) {

    /** Refuses what the actor may not grant to anybody. */
    public static void requireGrant(Role actor, Role granted) {
        if (!actor.includes(Role.ADMIN) || !actor.includes(granted)) {
            throw refused();
        }
    }

    /** Refuses the change to another role, unless it may be made. */
    public void requireChangeTo(Role other) {
        requireGrant(actor, subject);
        requireGrant(actor, other);
        if (other != Role.OWNER) {
            requireAnotherOwner();
        }
    }

    /** Refuses the removal, unless it may be made. */
    public void requireRemoval() {
        if (!own) {
            requireGrant(actor, subject);
        }
        requireAnotherOwner();
    }

    private void requireAnotherOwner() {
        if (subject == Role.OWNER && lastOwner) {
            throw new DomainException(
                    Kind.CONFLICT, "last-owner", "An organization keeps an owner: make somebody else one first.");
        }
    }

    private static DomainException refused() {
        return new DomainException(
                Kind.FORBIDDEN, "role-missing", "Nobody grants, changes or takes away more than their own role.");
    }
}
