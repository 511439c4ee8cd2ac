package dev.pharos.statuspage.rest;

import dev.pharos.identity.boundary.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Shows the status page of an organization at the root of its host name. Whoever is logged in there came for the console and
 * gets that.
 */
@WebFilter(
        filterName = "status-host",
        urlPatterns = {"/", "/index.xhtml"})
public class HostFilter extends HttpFilter {

    @Inject
    transient HostPages hosts;

    @Inject
    transient PageServer pages;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var isRoot = request.getRequestURI().equals(request.getContextPath() + "/")
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
        var slug =
                isRoot && caller.find().isEmpty() ? hosts.slugOf(request.getHeader("Host")) : Optional.<String>empty();
        if (slug.isPresent()) {
            response.addHeader("Vary", "Cookie");
            pages.show(slug.get(), "", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
