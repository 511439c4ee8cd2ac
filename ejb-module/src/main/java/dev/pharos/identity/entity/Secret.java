package dev.pharos.identity.entity;

import dev.pharos.platform.entity.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random secret of 256 bits that is shown once and stored as its SHA-256. So much randomness needs no slow hash.
 *
 * @param text prefix and base64url; the prefix lets secret scanners recognise a leak
 */
public record Secret(String text) {

    public static final String REFRESH_PREFIX = "phr_";
    public static final String RESET_PREFIX = "phw_";
    public static final String API_KEY_PREFIX = "phk_";
    public static final String CLIENT_PREFIX = "phs_";
    public static final String SUBSCRIPTION_PREFIX = "phn_";
    public static final String SIGNING_PREFIX = "whsec_";

    /** Of what follows the prefix. */
    public static final int LENGTH = 43;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret random(String prefix) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
