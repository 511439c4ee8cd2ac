package dev.pharos.platform.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers to be strict with whatever this application answers. Whoever answers may set a header anew, where another
 * value is right.
 */
@WebFilter(filterName = "security-headers")
public class SecurityHeadersFilter extends HttpFilter {

    private static final String FACES = "faces";
    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";
    private static final String OWN_RESOURCES = "/resources/";

    @Inject
    @ConfigProperty(name = "pharos.public-url", defaultValue = "http://localhost:8080")
    transient URI publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isHttps(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(OWN_RESOURCES)) {
            // Modules import each other by plain names, so browsers ask whether they are still the same.
            response.setHeader("Cache-Control", "no-cache");
        } else if (isPage(request, path)) {
            response.setHeader("Cache-Control", "no-store");
        } else if (!path.startsWith(FACES_RESOURCES)) {
            // Pages get theirs with a nonce, from PrimeFaces; two policies would both have to agree.
            response.setHeader("Content-Security-Policy", ContentSecurityPolicy.TEXT);
        }
        chain.doFilter(request, response);
    }

    /** Here or at the proxy in front; over plain HTTP browsers do not listen to it. */
    private boolean isHttps(HttpServletRequest request) {
        return request.isSecure() || "https".equals(publicUrl.getScheme());
    }

    private static boolean isPage(HttpServletRequest request, String path) {
        // What the server refuses before it looks for a servlet has none.
        var mapping = request.getHttpServletMapping();
        return mapping != null && FACES.equals(mapping.getServletName()) && !path.startsWith(FACES_RESOURCES)
                || path.startsWith("/monitors/");
    }
}
