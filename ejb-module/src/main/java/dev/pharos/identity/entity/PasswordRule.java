package dev.pharos.identity.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be, after NIST SP 800-63B §5.1.1.2: long, free of composition rules, and not what everybody knows
 * of its owner, nor what everybody chooses.
 */
public final class PasswordRule {

    /** In code points. */
    public static final int MIN_LENGTH = 12;

    /** Above any passphrase; a bound, because hashing reads all of it. */
    public static final int MAX_LENGTH = 256;

    private PasswordRule() {}

    /** The form in which passwords are hashed and compared: keyboards differ in how they compose a character. */
    public static String normalize(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /**
     * The rule a new password breaks, or empty when it is fine.
     *
     * @param known what others know: the e-mail address, the organization's name; may hold nulls
     */
    public static Optional<String> violation(String password, String... known) {
        if (password == null || password.isEmpty()) {
            return Optional.of("is required");
        }
        var normal = normalize(password);
        if (length(normal) < MIN_LENGTH) {
            return Optional.of("must have at least " + MIN_LENGTH + " characters");
        }
        if (length(normal) > MAX_LENGTH) {
            return Optional.of("must have at most " + MAX_LENGTH + " characters");
        }
        if (normal.codePoints().distinct().limit(2).count() < 2) {
            return Optional.of("must not be one character repeated");
        }
        if (CommonPasswords.contain(normal)) {
            return Optional.of("is among the passwords that are guessed first");
        }
        return Stream.of(known).anyMatch(fact -> same(normal, fact))
                ? Optional.of("must not be the e-mail address or the organization's name")
                : Optional.empty();
    }

    /** Whether the password is longer than that of any account. */
    public static boolean isTooLong(String password) {
        return length(normalize(password)) > MAX_LENGTH;
    }

    private static int length(String normal) {
        return normal.codePointCount(0, normal.length());
    }

    private static boolean same(String normal, String fact) {
        return fact != null && squeezed(normal).equals(squeezed(normalize(fact)));
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
