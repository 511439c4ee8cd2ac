package dev.pharos.tenancy.entity;

import java.util.regex.Pattern;

/**
 * A tenant's own schema in the database, and the login that sees nothing else. Slugs have no underscore, so no two share
 * a name.
 *
 * @param text {@code t_} and the slug with underscores for hyphens
 */
public record SchemaName(String text) {

    /** MariaDB allows 64 characters. */
    private static final Pattern VALID = Pattern.compile("t_[a-z0-9_]{1,62}");

    public SchemaName {
        if (!VALID.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a schema of a tenant: " + text);
        }
    }

    public static SchemaName of(String slug) {
        return new SchemaName("t_" + slug.replace('-', '_'));
    }

    /** As an identifier in a statement. */
    public String quoted() {
        return "`" + text + "`";
    }

    /** As a GRANT names exactly this schema: there an underscore alone stands for any character. */
    public String granted() {
        return "`" + text.replace("_", "\\_") + "`";
    }

    /** The account of the login. */
    public String account() {
        return "'" + text + "'@'%'";
    }
}
