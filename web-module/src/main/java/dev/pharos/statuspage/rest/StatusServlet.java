package dev.pharos.statuspage.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /status/{slug}} and what is below: no Faces, no session, no SQL. */
@WebServlet(name = "status", urlPatterns = "/status/*", loadOnStartup = 2)
public class StatusServlet extends HttpServlet {

    @Inject
    transient PageServer pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = path(request);
        var slug = slug(path);
        pages.show(slug, path.substring(slug.length()), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = path(request);
        var slug = slug(path);
        if (path.substring(slug.length()).equals("/access")) {
            pages.open(slug, request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** Without the slash in front. */
    private static String path(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    private static String slug(String path) {
        var slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }
}
