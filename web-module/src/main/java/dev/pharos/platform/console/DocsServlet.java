package dev.pharos.platform.console;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The way from {@code /docs} to its page, whose files are beside it. The server would name its own scheme in the address,
 * which behind a proxy is another than the visitor's.
 */
@WebServlet(name = "docs", urlPatterns = "/docs")
public class DocsServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + "/docs/");
    }
}
