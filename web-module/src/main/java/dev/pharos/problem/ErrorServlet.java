package dev.pharos.problem;

import dev.pharos.platform.rest.Json;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Errors that come about outside JAX-RS: a problem document for programs, a page for people. */
@WebServlet(name = "error", urlPatterns = ErrorServlet.PATH, loadOnStartup = 1)
public class ErrorServlet extends HttpServlet {

    /** Named by web.xml as the place of every error. */
    static final String PATH = "/WEB-INF/error";

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/internal/", "/oauth/", "/.well-known/", "/openapi", "/metrics", "/ws");

    @Inject
    transient Instance<ErrorPage> page;

    @Inject
    transient Json json;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem = failure == null ? Problem.of(status(request)) : of(failure);
        response.setStatus(problem.status());
        response.setHeader("Cache-Control", "no-store");
        if (isForPrograms(request) || page.isUnsatisfied()) {
            write(problem, response);
        } else {
            page.get().write(problem.status(), request, response);
        }
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.write(problem));
    }

    private static Problem of(Throwable failure) {
        return (Problem) UnexpectedExceptionMapper.answer(failure).build().getEntity();
    }

    /** A direct call has no error to show: like any path below WEB-INF, it does not exist. */
    private static int status(HttpServletRequest request) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status == null ? HttpServletResponse.SC_NOT_FOUND : status;
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        var uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = uri == null
                ? ""
                : uri.substring(Math.min(uri.length(), request.getContextPath().length()));
        return FOR_PROGRAMS.stream().anyMatch((path + "/")::startsWith);
    }
}
