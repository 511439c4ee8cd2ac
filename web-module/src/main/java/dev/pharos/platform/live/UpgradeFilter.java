package dev.pharos.platform.live;

import dev.pharos.platform.rest.Authentication;
import dev.pharos.platform.rest.Origins;
import dev.pharos.problem.ProblemWriter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import java.security.Principal;

/**
 * Decides before the upgrade who may have a socket. Browsers do not keep pages from opening sockets to other sites, and they
 * add cookies to them: a page of another origin is refused, and so is a cookie without an origin. A program that names no
 * origin and brings no cookie may come in.
 */
@WebFilter(urlPatterns = LiveEndpoint.PATH, asyncSupported = true)
public class UpgradeFilter extends HttpFilter {

    @Inject
    transient Origins origins;

    @Inject
    transient Gatekeeper gatekeeper;

    @Inject
    transient ProblemWriter problems;

    @Inject
    transient Connections connections;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOwnOrigin(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getAttribute(Authentication.ATTRIBUTE) != null) {
            // A credential was shown, and it is not good or cannot be looked up.
            problems.write(Authentication.of(request::getAttribute).refusal(), response);
        } else if (connections.isFull()) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(new Upgrade(request, gatekeeper.ofRequest().orElse(null)), response);
        }
    }

    private boolean isOwnOrigin(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin == null
                ? !gatekeeper.isAmbient(request)
                : origins.own().admits(origin, request.getHeader("Host"));
    }

    /** The endpoint finds its visitor as the principal. The socket does not depend on the HTTP session of a page. */
    private static final class Upgrade extends HttpServletRequestWrapper {

        /** Other implementations bring their own streams, and limits that hold. */
        private static final String TYRUS = "org.glassfish.tyrus.";

        private final Visitor visitor;

        Upgrade(HttpServletRequest request, Visitor visitor) {
            super(request);
            this.visitor = visitor;
        }

        @Override
        public Principal getUserPrincipal() {
            return visitor;
        }

        @Override
        public <T extends HttpUpgradeHandler> T upgrade(Class<T> type) throws IOException, ServletException {
            if (!type.getName().startsWith(TYRUS)) {
                return super.upgrade(type);
            }
            try {
                var handler = type.getConstructor().newInstance();
                super.upgrade(GuardedUpgrade.class).guard(handler);
                return handler;
            } catch (ReflectiveOperationException e) {
                throw new ServletException("the upgrade handler cannot be made", e);
            }
        }

        @Override
        public HttpSession getSession(boolean create) {
            return create ? super.getSession(true) : null;
        }
    }
}
