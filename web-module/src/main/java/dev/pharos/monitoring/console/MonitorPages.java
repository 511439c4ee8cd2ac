package dev.pharos.monitoring.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** The addresses people see and share: {@code /monitors/{id}} and what is below it, brought to the views behind them. */
@WebFilter(filterName = "monitor-paths")
public class MonitorPages extends HttpFilter {

    private static final Pattern PATH = Pattern.compile("/monitors(?:/(new|[0-9a-fA-F-]{36}))?(/edit)?/?");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.group(1) == null) {
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            request.getRequestDispatcher(view(path.group(1), path.group(2) != null))
                    .forward(request, response);
        }
    }

    private static String view(String id, boolean edit) {
        if (id.equals("new")) {
            return "/monitor-form.xhtml";
        }
        return (edit ? "/monitor-form.xhtml?id=" : "/monitor.xhtml?id=") + id;
    }
}
