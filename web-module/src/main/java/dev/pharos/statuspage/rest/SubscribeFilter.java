package dev.pharos.statuspage.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Serves {@code /status/{slug}/subscribe}; no mapping of a servlet says that something stands in the middle. */
@WebFilter(filterName = "subscribe", urlPatterns = "/status/*")
public class SubscribeFilter extends HttpFilter {

    private static final Pattern PATH = Pattern.compile("/status/([a-z0-9-]+)/subscribe");

    @Inject
    transient SubscriptionPages pages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var match = PATH.matcher(path);
        if (!match.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var slug = match.group(1);
        var isSent = request.getMethod().equals("POST");
        SubscriptionServlet.write(isSent ? pages.ask(slug, request) : pages.form(slug, request), response);
    }
}
