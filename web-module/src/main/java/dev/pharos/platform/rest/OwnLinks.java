package dev.pharos.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Addresses of our pages as mails name them. Whoever asks for a mail chooses the {@code Host} header, and must not choose
 * where the reader of the mail ends up: it counts only while it names this machine.
 */
@ApplicationScoped
public class OwnLinks {

    private static final URI STANDARD = URI.create("http://localhost:8080");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    Config config;

    /** The address of what has this path (with a leading slash) below the context root. */
    public String to(String path, HttpServletRequest request) {
        var configured = config.getOptionalValue("pharos.public-url", URI.class);
        return base(configured, request.getScheme(), request.getHeader("Host"), request.getContextPath()) + path;
    }

    /** Without a slash at its end. A configured address that has a path has the context root in it. */
    static String base(Optional<URI> configured, String scheme, String host, String contextPath) {
        var own =
                configured.or(() -> thisMachine(scheme, host)).orElse(STANDARD).toString();
        var trimmed = own.endsWith("/") ? own.substring(0, own.length() - 1) : own;
        var path = URI.create(trimmed).getRawPath();
        return path == null || path.isEmpty() ? trimmed + contextPath : trimmed;
    }

    private static Optional<URI> thisMachine(String scheme, String host) {
        try {
            var uri = new URI(scheme + "://" + host);
            var isBare = uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return isBare && uri.getHost() != null && THIS_MACHINE.contains(uri.getHost())
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }
}
