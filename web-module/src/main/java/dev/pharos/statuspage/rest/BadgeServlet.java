package dev.pharos.statuspage.rest;

import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.rest.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * {@code /badge/{slug}/{serviceId}.svg} and {@code .json}. What is private, of a private page, or not there at all is grey
 * and says nothing: nobody learns here which ids exist.
 */
@WebServlet(name = "badge", urlPatterns = "/badge/*")
public class BadgeServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([^/]{1,63})/([^/]{1,64})\\.(svg|json)");
    private static final String CACHING = "public, max-age=60, stale-if-error=86400";

    @Inject
    transient PageBook book;

    @Inject
    transient Json json;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var badge = badge(path.group(1), path.group(2));
        response.setHeader("Cache-Control", CACHING);
        response.setHeader("Access-Control-Allow-Origin", "*");
        Sending.send(
                path.group(3).equals("svg")
                        ? Rendition.of(
                                "image/svg+xml;charset=UTF-8", badge.svg().text())
                        : Rendition.of(Representations.JSON, json.write(badge.shields())),
                request,
                response);
    }

    private Badge badge(String slug, String id) {
        return book.find(slug)
                .map(Edition::snapshot)
                .filter(snapshot -> snapshot.page().isPublic())
                .flatMap(snapshot -> Ids.parse(id).flatMap(snapshot::service))
                .map(service -> Badge.of(service.name(), service.status()))
                .orElse(Badge.UNKNOWN);
    }
}
