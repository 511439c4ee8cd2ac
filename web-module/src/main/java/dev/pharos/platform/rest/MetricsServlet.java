package dev.pharos.platform.rest;

import dev.pharos.platform.boundary.Meters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /metrics} in the Prometheus text format, for whom {@link MetricsAccess} lets in. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    @Inject
    transient Meters meters;

    @Inject
    @ConfigProperty(name = "pharos.metrics.token")
    transient Optional<String> token;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!new MetricsAccess(token)
                .admits(request.getRemoteAddr(), isForwarded(request), request.getHeader("Authorization"))) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"pharos-metrics\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType(TEXT);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(meters.scrape());
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    }
}
