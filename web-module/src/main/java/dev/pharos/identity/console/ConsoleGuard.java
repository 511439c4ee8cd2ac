package dev.pharos.identity.console;

import dev.pharos.identity.boundary.CurrentCaller;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.rest.Authentication;
import dev.pharos.platform.rest.Origins;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Stands before every page: whoever is not logged in logs in first and comes back; a form counts only when one of our own
 * pages sent it.
 */
@WebFilter(
        filterName = "console-guard",
        servletNames = "faces",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD})
public class ConsoleGuard extends HttpFilter {

    private static final Set<String> OPEN = Set.of(
            "/login",
            "/login.xhtml",
            "/register",
            "/register.xhtml",
            "/forgot",
            "/forgot.xhtml",
            "/reset",
            "/reset.xhtml",
            "/invitation",
            "/invitation.xhtml");
    private static final int IDLE_SECONDS = 3600;
    private static final int IDLE_SECONDS_OF_STRANGERS = 300;
    private static final String RESOURCES = "/jakarta.faces.resource/";

    /** Only the page knows whether somebody is writing on it, who would lose that by a log-in in its place. */
    private static final String AJAX_ENDED = """
        <?xml version="1.0" encoding="UTF-8"?>
        <partial-response><changes><eval>document.dispatchEvent(new Event('pharos:ended'))</eval></changes></partial-response>\
        """;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Origins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if ("POST".equals(request.getMethod()) && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (OPEN.contains(path)
                || path.startsWith(RESOURCES)
                || caller.find().isPresent()) {
            chain.doFilter(request, response);
            boundSession(request);
        } else {
            refuse(request, response);
        }
    }

    /** Who could not be recognised because something is out of reach would not get in by logging in anew. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = Authentication.of(request::getAttribute).refusal();
        if (!(refusal instanceof DomainException known) || known.kind() != Kind.UNAUTHENTICATED) {
            throw refusal;
        }
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write(AJAX_ENDED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login" + wayBack(request));
        }
    }

    /** PrimeFaces keeps the nonce of a page in the session; those of strangers must not pile up. */
    private void boundSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.setMaxInactiveInterval(caller.find().isPresent() ? IDLE_SECONDS : IDLE_SECONDS_OF_STRANGERS);
        }
    }

    private boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        return origin != null && !origins.own().admits(origin, request.getHeader("Host"))
                || site != null && !"same-origin".equals(site);
    }

    private static String wayBack(HttpServletRequest request) {
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        var uri = forwarded ? attribute(request, RequestDispatcher.FORWARD_REQUEST_URI) : request.getRequestURI();
        var query = forwarded ? attribute(request, RequestDispatcher.FORWARD_QUERY_STRING) : request.getQueryString();
        var path = uri.substring(request.getContextPath().length());
        if (path.equals("/") && query == null || path.startsWith("/index")) {
            return "";
        }
        var next = query == null ? path : path + "?" + query;
        return "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String attribute(HttpServletRequest request, String name) {
        return (String) request.getAttribute(name);
    }
}
