package dev.pharos.identity.entity;

import dev.pharos.platform.entity.Sha256;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Gets somebody in once who has lost the second factor. 80 random bits, so a fast hash does not give it away.
 *
 * @param text as it is shown: four groups of four
 */
public record RecoveryCode(String text) {

    public static final int COUNT = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    /** A fresh set. */
    public static List<RecoveryCode> set() {
        return Stream.generate(RecoveryCode::random).limit(COUNT).toList();
    }

    public byte[] hash() {
        return Sha256.of(Base32.normalize(text));
    }

    private static RecoveryCode random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(
                String.join("-", Base32.encode(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{4})")));
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
