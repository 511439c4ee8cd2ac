package dev.pharos.platform.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Holds requests for pages and files to the {@link RequestRules}. */
@WebFilter(filterName = "request-rules")
public class RequestFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var rules = new RequestRules(
                request.getRequestURI().substring(request.getContextPath().length()));
        var status = rules.refusal(request.getMethod(), request.getContentType(), request.getContentLengthLong());
        if (status == 0) {
            chain.doFilter(request, response);
            return;
        }
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", String.join(", ", rules.methods()));
        }
        response.sendError(status);
    }
}
