package dev.pharos.egress.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which headers a person may add to an outgoing request. Refused is what frames the message or belongs to the connection
 * (RFC 9110, sections 7.6.1 and 10.1.1; RFC 9112, section 6), and Host, because the request must name the host that the
 * gate judged.
 */
public final class HeaderRules {

    /** More headers than this are refused. */
    public static final int MAX_HEADERS = 30;

    /** The longest value, in characters. */
    public static final int MAX_VALUE = 4096;

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e\\t]*[\\x21-\\x7e])?|");
    private static final Set<String> RESERVED = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HeaderRules() {}

    /** The rule a header breaks, or empty. */
    public static Optional<String> broken(RequestHeader header) {
        var name = header.name();
        if (name == null || !TOKEN.matcher(name).matches()) {
            return Optional.of("must be a header name (RFC 9110)");
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (RESERVED.contains(lower) || lower.startsWith("proxy-")) {
            return Optional.of("must not be a header that belongs to the connection");
        }
        var value = header.value();
        if (value == null || value.length() > MAX_VALUE || !VALUE.matcher(value).matches()) {
            return Optional.of("must have a value of at most " + MAX_VALUE + " printable ASCII characters");
        }
        return Optional.empty();
    }
}
