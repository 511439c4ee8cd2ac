package dev.pharos.platform.console;

import dev.pharos.problem.ErrorPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An error in the console's look. A plain file with gaps, not a Faces view: it must be there when Faces, the session or the
 * database are what failed.
 */
@ApplicationScoped
public class ConsoleErrorPage implements ErrorPage {

    private static final Set<Integer> KNOWN = Set.of(403, 404, 503);
    private static final String TEMPLATE = read("error.html");

    @Override
    public void write(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", ContentSecurityPolicy.TEXT);
        response.getWriter().write(page(status, request.getContextPath(), Locale.ENGLISH));
    }

    static String page(int status, String contextPath, Locale locale) {
        var key = "error." + (KNOWN.contains(status) ? String.valueOf(status) : status < 500 ? "other" : "500");
        var gaps = Map.of(
                "{base}", contextPath,
                "{status}", String.valueOf(status),
                "{title}", Texts.of(locale, key + ".title"),
                "{text}", Texts.of(locale, key + ".text"),
                "{home}", Texts.of(locale, "error.home"));
        var page = TEMPLATE;
        for (var gap : gaps.entrySet()) {
            page = page.replace(gap.getKey(), gap.getValue());
        }
        return page;
    }

    private static String read(String name) {
        try (InputStream file = ConsoleErrorPage.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
