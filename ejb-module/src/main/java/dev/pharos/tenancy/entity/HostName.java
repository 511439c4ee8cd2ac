package dev.pharos.tenancy.entity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A complete host name (RFC 1123) by which an organization is reached: lower case, in its ASCII form, no port, no address.
 *
 * @param text at least two labels
 */
public record HostName(String text) {

    private static final int MAX_LENGTH = 253;
    /** The last label holds a letter, which tells a name from an IPv4 address. */
    private static final Pattern VALID = Pattern.compile(
            "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** The host name in the text, or empty when it is none. */
    public static Optional<HostName> parse(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT))
                    .filter(name ->
                            name.length() <= MAX_LENGTH && VALID.matcher(name).matches())
                    .map(HostName::new);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether it is a name below this domain. */
    boolean isBelow(String domain) {
        return text.endsWith("." + domain);
    }
}
