package dev.pharos.platform.rest;

/**
 * The names for {@code @RolesAllowed}: name the lowest role that may call. Those above it are let in as well, because a
 * caller holds all roles that their own includes.
 */
public final class Roles {

    public static final String OWNER = "owner";
    public static final String ADMIN = "admin";
    public static final String MEMBER = "member";
    /** Beside the member: incidents and maintenance only. */
    public static final String COMMUNICATOR = "communicator";

    public static final String VIEWER = "viewer";

    private Roles() {}
}
