package dev.pharos.egress.entity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An absolute http or https URL in canonical form: the one parser for saving, checking and connecting, so that no two
 * parsers can disagree about the host. Stricter than RFC 3986: no user information, no backslash, no control
 * characters or spaces, no fragment (it is dropped), and no port that browsers refuse for HTTP.
 *
 * @param secure https
 * @param host canonical
 * @param port the effective one, 1 to 65535
 * @param target the request target: path and query, never empty, only ASCII
 */
public record TargetUrl(boolean secure, TargetHost host, int port, String target) {

    /** The longest URL, in characters, as typed and in canonical form: escaping makes six characters of some. */
    public static final int MAX_LENGTH = 2048;

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20\\x7f-\\x9f\\\\]");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern PATH = Pattern.compile("[^?#]*");
    private static final Pattern DOTS_AT_END = Pattern.compile("/\\.\\.?$");
    private static final String KEPT = "!$%&'()*+,-./:;=?@_~[]|";

    /** Port blocking of the Fetch standard: services that mistake a request for something of their own. */
    private static final Set<Integer> BLOCKED_PORTS = Set.of(
            1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
            109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
            526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
            3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

    /**
     * Reads an absolute URL.
     *
     * @throws InvalidTargetException if it breaks a rule
     */
    public static TargetUrl parse(String text) {
        if (text == null) {
            throw new InvalidTargetException("must be a URL");
        }
        requireLength(text);
        if (FORBIDDEN.matcher(text).find()) {
            throw new InvalidTargetException("must not contain spaces, control characters or backslashes");
        }
        var secure = text.regionMatches(true, 0, "https://", 0, 8);
        if (!secure && !text.regionMatches(true, 0, "http://", 0, 7)) {
            throw new InvalidTargetException("must start with http:// or https://");
        }
        var url = parse(secure, text.substring(secure ? 8 : 7));
        requireLength(url.toString());
        return url;
    }

    private static void requireLength(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidTargetException("must be a URL of at most " + MAX_LENGTH + " characters");
        }
    }

    private static TargetUrl parse(boolean secure, String rest) {
        var end = endOfAuthority(rest);
        var authority = rest.substring(0, end);
        if (authority.indexOf('@') >= 0) {
            throw new InvalidTargetException("must not contain user information");
        }
        var matcher = AUTHORITY.matcher(authority);
        if (!matcher.matches()) {
            throw new InvalidTargetException("must name a host and, if any, a port from 1 to 65535");
        }
        var host = TargetHost.parse(matcher.group(1));
        return new TargetUrl(secure, host, port(secure, matcher.group(2)), requestTarget(rest.substring(end)));
    }

    private static int endOfAuthority(String rest) {
        for (var i = 0; i < rest.length(); i++) {
            if ("/?#".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }

    private static int port(boolean secure, String digits) {
        var port = digits == null ? defaultPort(secure) : Integer.parseInt(digits);
        if (port < 1 || port > 65_535 || BLOCKED_PORTS.contains(port)) {
            throw new InvalidTargetException("must use a port that HTTP may use");
        }
        return port;
    }

    private static String requestTarget(String text) {
        var fragment = text.indexOf('#');
        var target = fragment < 0 ? text : text.substring(0, fragment);
        return escape(target.startsWith("/") ? target : "/" + target);
    }

    /** Percent-encodes what may not stand in a request target and leaves the rest as typed. */
    private static String escape(String target) {
        var escaped = new StringBuilder(target.length());
        for (var octet : target.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xff);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || KEPT.indexOf(character) >= 0)) {
                escaped.append(character);
            } else {
                escaped.append("%%%02X".formatted((int) character));
            }
        }
        return escaped.toString();
    }

    /**
     * Where a Location header leads (RFC 3986, section 5.2).
     *
     * @throws InvalidTargetException if the result breaks a rule
     */
    public TargetUrl resolve(String location) {
        if (SCHEME.matcher(location).lookingAt()) {
            return parse(location);
        }
        return parse(location.startsWith("//") ? scheme() + ":" + location : origin() + merge(location));
    }

    private String merge(String reference) {
        if (reference.startsWith("/")) {
            return reference;
        }
        var query = target.indexOf('?');
        var path = query < 0 ? target : target.substring(0, query);
        if (reference.isEmpty() || reference.startsWith("#")) {
            return target;
        }
        return reference.startsWith("?")
                ? path + reference
                : withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + reference);
    }

    /** Removes the segments . and .. of the path (RFC 3986, section 5.2.4). */
    private static String withoutDots(String reference) {
        var matcher = PATH.matcher(reference);
        var end = matcher.lookingAt() ? matcher.end() : 0;
        var segments = new ArrayDeque<String>();
        for (var segment : reference.substring(1, end).split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.equals(".")) {
                segments.add(segment);
            }
        }
        var folder = DOTS_AT_END.matcher(reference.substring(0, end)).find() && !segments.isEmpty() ? "/" : "";
        return "/" + String.join("/", segments) + folder + reference.substring(end);
    }

    public String scheme() {
        return secure ? "https" : "http";
    }

    /** Host and port as in a Host header: the default port is left out. */
    public String authority() {
        return port == defaultPort(secure) ? host.toString() : host + ":" + port;
    }

    /** Scheme and authority. */
    public String origin() {
        return scheme() + "://" + authority();
    }

    private static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }

    /** The canonical URL. */
    @Override
    public String toString() {
        return origin() + target;
    }
}
