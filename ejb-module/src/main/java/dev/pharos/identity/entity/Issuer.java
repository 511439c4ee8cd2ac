package dev.pharos.identity.entity;

import java.net.URI;
import java.util.Set;

/**
 * Who issues client tokens: the URL that clients know this installation by (RFC 8414 §2), without a slash at its end.
 *
 * @param url also the beginning of all its endpoints
 * @param configured whether the operator said so; otherwise it is what this very request was sent to
 */
public record Issuer(String url, boolean configured) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Issuer {
        url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /**
     * Whether a token of ours that names this issuer counts here. Who has not configured an address tries Pharos out, maybe
     * with two nodes on one machine: its own names are as good as each other.
     */
    public boolean admits(String named) {
        return url.equals(named) || !configured && isOwnMachine(named);
    }

    private static boolean isOwnMachine(String named) {
        try {
            var host = URI.create(String.valueOf(named)).getHost();
            return host != null && OWN_MACHINE.contains(host);
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }
}
