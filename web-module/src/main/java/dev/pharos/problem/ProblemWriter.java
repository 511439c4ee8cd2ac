package dev.pharos.problem;

import dev.pharos.platform.rest.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with a problem where no JAX-RS does. */
@ApplicationScoped
public class ProblemWriter {

    @Inject
    Json json;

    /** Says why a request is refused or has failed, as JAX-RS would. */
    public void write(Throwable failure, HttpServletResponse response) throws IOException {
        var answer = UnexpectedExceptionMapper.answer(failure).build();
        writeHead(answer, response);
        writeBody(answer, response);
    }

    /** Status and headers, among them when to come back and what to bring. */
    void writeHead(Response answer, HttpServletResponse response) {
        response.setStatus(answer.getStatus());
        answer.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
                values.forEach(value -> response.setHeader(name, value.toString()));
            }
        });
    }

    void writeBody(Response answer, HttpServletResponse response) throws IOException {
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.write(answer.getEntity()));
    }
}
