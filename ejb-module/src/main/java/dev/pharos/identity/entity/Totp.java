package dev.pharos.identity.entity;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A second factor that changes every 30 seconds (RFC 6238): six digits by HMAC-SHA-1, which is what every authenticator app
 * knows. A record would print its secret.
 */
public final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA1";

    /** As long as the hash (RFC 4226 §4, R6). */
    private static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String ISSUER = "Pharos";

    private final byte[] secret;

    public Totp(byte[] secret) {
        this.secret = secret.clone();
    }

    public static Totp random() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(bytes);
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** The secret as people type it into an app. */
    public String text() {
        return Base32.encode(secret);
    }

    /** What the QR code says to an app (Key URI Format of Google Authenticator). */
    public String uri(String account) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(account) + "?secret=" + text() + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + STEP.toSeconds();
    }

    /**
     * The step the code belongs to: this one, the one before or the one after, because clocks differ and typing takes time.
     * Empty when it is of none of them.
     */
    public OptionalLong stepOf(String code, Instant now) {
        var digits = code == null ? "" : code.replaceAll("\\s", "");
        var current = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> MessageDigest.isEqual(bytes(code(step)), bytes(digits)))
                .max();
    }

    /** The code of the moment. */
    public String code(Instant now) {
        return code(Math.floorDiv(now.getEpochSecond(), STEP.toSeconds()));
    }

    private String code(long step) {
        var hash = hmac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
