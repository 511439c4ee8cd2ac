package dev.pharos.platform.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes list positions opaque and tamper-proof: an HMAC over list and position, then the position, in base64url.
 *
 * @param list what is listed, filters and order included: a cursor is good for nothing else
 * @param key of this installation
 */
record Cursor(String list, byte[] key) {

    private static final int MAC_BYTES = 16;

    /** Above the longest position, a target, in base64. */
    private static final int MAX_LENGTH = 4096;

    String encode(String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(MAC_BYTES + text.length).put(mac(text)).put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The position, or empty when we never gave out such a cursor for this list. */
    Optional<String> decode(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < MAC_BYTES) {
                return Optional.empty();
            }
            var text = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
            var genuine = MessageDigest.isEqual(mac(text), Arrays.copyOf(bytes, MAC_BYTES));
            return genuine ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), MAC_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}
