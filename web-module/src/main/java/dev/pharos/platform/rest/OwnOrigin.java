package dev.pharos.platform.rest;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Which pages may use a visitor's cookie: only our own. A browser tells the page's origin (RFC 6454) and cannot be made to
 * lie by the page.
 *
 * @param publicUrl where people reach this installation
 */
public record OwnOrigin(URI publicUrl) {

    /**
     * Whether the header names us: by the configured address, or by the host this request itself was sent to.
     *
     * @param origin the {@code Origin} header
     * @param host the {@code Host} header
     */
    public boolean admits(String origin, String host) {
        return parse(origin)
                .filter(page -> authority(page).equals(authority(publicUrl))
                                && page.getScheme().equals(publicUrl.getScheme())
                        || authority(page).equals(withoutDefaultPort(page.getScheme(), host)))
                .isPresent();
    }

    /**
     * Where people reach us, without a path: the configured address, with the port of this request when it was sent to the
     * same host. What else a client writes into the header must not get into mail.
     *
     * @param host the {@code Host} header, or null
     */
    public String address(String host) {
        var authority = host != null && hostName(host).equalsIgnoreCase(publicUrl.getHost())
                ? host
                : publicUrl.getRawAuthority();
        return publicUrl.getScheme() + "://" + authority;
    }

    /** Without the port. */
    private static String hostName(String authority) {
        return authority.replaceFirst(":\\d{1,5}$", "");
    }

    private static Optional<URI> parse(String origin) {
        try {
            var uri = URI.create(origin.toLowerCase(Locale.ROOT));
            var isPage = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return isPage && uri.getRawAuthority() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noOrigin) {
            return Optional.empty();
        }
    }

    private static String authority(URI uri) {
        return withoutDefaultPort(uri.getScheme(), uri.getRawAuthority());
    }

    private static String withoutDefaultPort(String scheme, String host) {
        var lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
        var standard = "https".equals(scheme) ? ":443" : ":80";
        return lower.endsWith(standard) ? lower.substring(0, lower.length() - standard.length()) : lower;
    }
}
