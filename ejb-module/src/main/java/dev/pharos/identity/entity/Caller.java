package dev.pharos.identity.entity;

import dev.pharos.audit.entity.Actor;
import java.util.Set;
import java.util.UUID;

/** Who a request acts for: a person who is logged in, or a program with a key of its own. */
public sealed interface Caller permits Person, Machine {

    /** Internal, for keys. */
    long tenantId();

    /** The organization. */
    UUID tenant();

    /** The most that this caller may grant to others. */
    Role role();

    /** What endpoints ask for: the names of roles for people, of scopes for programs; neither has the other's. */
    Set<String> granted();

    /** As the audit log knows the caller. */
    Actor actor(ClientInfo client);
}
