package dev.pharos.tenancy.entity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;

/**
 * A tenant's name as one DNS label (RFC 1123): part of its host name, its public URLs and its schema name.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters of {@code a-z}, {@code 0-9} and inner hyphens
 */
public record Slug(String text) {

    /** Leaves room for a suffix within the 63 characters of a DNS label. */
    private static final int MAX_LENGTH = 48;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    /** Words that would collide with our own paths and hosts, or that would lend a stranger our authority. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "abuse",
            "account",
            "admin",
            "administrator",
            "agent",
            "agents",
            "api",
            "app",
            "assets",
            "auth",
            "badge",
            "billing",
            "blog",
            "console",
            "dashboard",
            "default",
            "demo",
            "dev",
            "docs",
            "ftp",
            "health",
            "help",
            "host",
            "hostmaster",
            "imap",
            "info",
            "internal",
            "localhost",
            "login",
            "logout",
            "mail",
            "metrics",
            "mysql",
            "new",
            "noreply",
            "ns1",
            "ns2",
            "oauth",
            "openapi",
            "operator",
            "pharos",
            "pop",
            "postmaster",
            "probe",
            "public",
            "register",
            "resources",
            "root",
            "security",
            "sign-in",
            "sign-up",
            "smtp",
            "static",
            "status",
            "support",
            "system",
            "tenant",
            "tenants",
            "test",
            "webmaster",
            "well-known",
            "ws",
            "www");

    public Slug {
        if (!VALID.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a DNS label: " + text);
        }
    }

    /** The slug a name asks for; somebody else may have it already. */
    public static Slug of(String name) {
        var ascii = Junidecode.unidecode(name).toLowerCase(Locale.ROOT).replace("'", "");
        var label = trim(FOREIGN.matcher(ascii).replaceAll("-"));
        var cut = trim(label.substring(0, Math.min(label.length(), MAX_LENGTH)));
        var slug = cut.isEmpty() ? "organization" : cut;
        return new Slug(RESERVED.contains(slug) ? slug + "-org" : slug);
    }

    /** The same slug told apart from one that is taken. */
    public Slug with(String suffix) {
        return new Slug(text + "-" + suffix);
    }

    private static String trim(String label) {
        return EDGES.matcher(label).replaceAll("");
    }
}
