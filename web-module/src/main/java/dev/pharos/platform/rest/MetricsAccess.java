package dev.pharos.platform.rest;

import dev.pharos.platform.entity.Sha256;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may read the metrics: whoever shows the token, and programs on the same machine. A proxy on the same machine speaks
 * for others, so what it forwards needs the token.
 *
 * @param token empty when none is configured
 */
record MetricsAccess(Optional<String> token) {

    private static final String SCHEME = "Bearer ";

    /**
     * @param peer the address at the other end of the connection
     * @param forwarded whether a proxy says that it speaks for somebody else
     * @param authorization the header, or null
     */
    boolean admits(String peer, boolean forwarded, String authorization) {
        return (isLoopback(peer) && !forwarded) || isToken(authorization);
    }

    private boolean isToken(String authorization) {
        return authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.filter(good -> isSame(
                                good, authorization.substring(SCHEME.length()).strip()))
                        .isPresent();
    }

    /** In constant time; the hashes are of equal length. */
    private static boolean isSame(String good, String shown) {
        return MessageDigest.isEqual(Sha256.of(good), Sha256.of(shown));
    }

    private static boolean isLoopback(String peer) {
        return peer.startsWith("127.") || peer.equals("::1") || peer.equals("0:0:0:0:0:0:0:1");
    }
}
