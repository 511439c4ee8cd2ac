package dev.pharos.identity.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person may do in one organization: owner &gt; admin &gt; member &gt; viewer. A communicator stands beside the
 * member: reads like a viewer and writes incidents and maintenance only.
 */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    COMMUNICATOR,
    VIEWER;

    /** Whether somebody with this role may do what the other role may. */
    public boolean includes(Role other) {
        return switch (this) {
            case OWNER -> true;
            case ADMIN -> other != OWNER;
            case MEMBER -> other == MEMBER || other == VIEWER;
            case COMMUNICATOR -> other == COMMUNICATOR || other == VIEWER;
            case VIEWER -> other == VIEWER;
        };
    }

    /** The name outside and in the database: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The names of all roles this one includes, itself among them. */
    public Set<String> granted() {
        var names = new TreeSet<String>();
        Arrays.stream(values()).filter(this::includes).map(Role::text).forEach(names::add);
        return names;
    }
}
