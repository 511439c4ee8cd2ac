package dev.pharos.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How people see an error of the container. The console brings the implementation, as a bean. */
public interface ErrorPage {

    /** Writes the page; the status is set already. */
    void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
