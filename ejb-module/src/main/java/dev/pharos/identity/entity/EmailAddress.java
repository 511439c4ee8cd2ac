package dev.pharos.identity.entity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as accounts are known by it: the addr-spec of RFC 5321 in its everyday form (no quoted local parts,
 * no address literals), in lower case, the domain in its ASCII form.
 */
public record EmailAddress(String text) {

    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_LENGTH = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    /** The address in the text, or empty when it is none. */
    public static Optional<EmailAddress> parse(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var lower = text.strip().toLowerCase(Locale.ROOT);
        var at = lower.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL_LENGTH) {
            return Optional.empty();
        }
        return asciiDomain(lower.substring(at + 1))
                .filter(domain -> LOCAL.matcher(lower.substring(0, at)).matches())
                .map(domain -> lower.substring(0, at + 1) + domain)
                .filter(address -> address.length() <= MAX_LENGTH)
                .map(EmailAddress::new);
    }

    /** What stands before the at sign. */
    public String local() {
        return text.substring(0, text.lastIndexOf('@'));
    }

    /** Whose inbox it is: what stands behind a plus is the receiver's own sorting at most servers. */
    public String inbox() {
        var local = local();
        var plus = local.indexOf('+');
        return (plus > 0 ? local.substring(0, plus) : local) + text.substring(text.lastIndexOf('@'));
    }

    private static Optional<String> asciiDomain(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain))
                    .filter(ascii -> DOMAIN.matcher(ascii).matches());
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
