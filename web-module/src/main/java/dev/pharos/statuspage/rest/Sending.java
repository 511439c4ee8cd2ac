package dev.pharos.statuspage.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Sends what is ready: compressed where the client takes it, and nothing where the client has it already. */
final class Sending {

    /** A change is seen after a second; while we are gone, caches may go on for a day. */
    static final String PUBLIC = "public, max-age=1, stale-if-error=86400";

    static final String PRIVATE = "private, no-cache";

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self';"
                    + " connect-src 'self'; img-src 'self'; style-src 'self'; script-src 'self'";

    private Sending() {}

    static void send(Edition edition, Rendition what, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var isPublic = edition.snapshot().page().isPublic();
        response.setHeader("Cache-Control", isPublic ? PUBLIC : PRIVATE);
        if (!isPublic) {
            response.addHeader("Vary", "Cookie");
        }
        if (edition.isOutdated()) {
            var age = Duration.between(edition.snapshot().madeAt(), Instant.now());
            response.setHeader("Age", String.valueOf(Math.max(0, age.toSeconds())));
        }
        send(what, request, response);
    }

    static void send(Rendition what, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        // The console shows the page in a frame.
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.addHeader("Vary", "Accept-Encoding, Accept-Language");
        var gzip = what.isCompressed() && takesGzip(request.getHeader("Accept-Encoding"));
        response.setHeader("ETag", what.tag(gzip));
        if (what.isKnownTo(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(what.type());
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = gzip ? what.compressed() : what.plain();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
