package dev.pharos.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets pages of configured sites use the API (Fetch standard, CORS protocol); off unless configured. */
@WebFilter(filterName = "cors")
public class CorsFilter extends HttpFilter {

    private static final Logger LOG = System.getLogger(CorsFilter.class.getName());
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, X-API-Key, If-Match, If-None-Match";
    private static final String ANSWER_HEADERS = "ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy,"
            + " RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, WWW-Authenticate";
    private static final String TWO_HOURS = "7200";

    @Inject
    @ConfigProperty(name = "pharos.cors.allowed-origins")
    transient Optional<String> configured;

    private transient CorsRules rules = new CorsRules(Set.of());

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try {
            rules = CorsRules.parse(configured.orElse(""));
        } catch (IllegalArgumentException wrong) {
            LOG.log(Level.ERROR, "pharos.cors.allowed-origins is ignored: {0}", wrong.getMessage());
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (rules.dependsOnTheOrigin()) {
            response.addHeader("Vary", "Origin");
        }
        var allowed = rules.allowed(request.getHeader("Origin"));
        allowed.ifPresent(origin -> response.setHeader("Access-Control-Allow-Origin", origin));
        if (allowed.isPresent() && isPreflight(request)) {
            response.addHeader("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers");
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
            response.setHeader("Access-Control-Max-Age", TWO_HOURS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (allowed.isPresent()) {
            response.setHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }
}
