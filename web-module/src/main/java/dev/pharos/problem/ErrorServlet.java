package dev.pharos.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    transient ProblemWriter problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var answer = (failure == null
                        ? Problem.of(status(request)).toResponse()
                        : UnexpectedExceptionMapper.answer(failure))
                .build();
        problems.writeHead(answer, response);
        if (isForPrograms(request) || page.isUnsatisfied()) {
            problems.writeBody(answer, response);
        } else {
            page.get().write(answer.getStatus(), request, response);
        }
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
