package dev.pharos.it.client;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The app on somebody's phone (RFC 6238), written apart from the server's code.
 *
 * @param secret base32
 */
public record Authenticator(String secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int PERIOD = 30;

    /** The code that is shown now, or after so many more of them. */
    public String code(int later) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            var step = Instant.now().getEpochSecond() / PERIOD + later;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private byte[] bytes() {
        var number = BigInteger.ZERO;
        for (var digit : secret.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(digit)));
        }
        // 32 digits are 20 bytes; a leading zero is the sign's.
        var bytes = number.toByteArray();
        var exact = new byte[20];
        var from = Math.max(0, bytes.length - 20);
        System.arraycopy(
                Arrays.copyOfRange(bytes, from, bytes.length),
                0,
                exact,
                20 - (bytes.length - from),
                bytes.length - from);
        return exact;
    }
}
