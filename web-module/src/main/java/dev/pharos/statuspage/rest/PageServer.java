package dev.pharos.statuspage.rest;

import dev.pharos.identity.boundary.Throttle;
import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.problem.ProblemWriter;
import dev.pharos.statuspage.boundary.PublicPages;
import dev.pharos.statuspage.entity.PublicPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;

/** Answers requests for a status page, whichever way they came. */
@ApplicationScoped
public class PageServer {

    private static final String ACCESS = "/access";
    private static final int LONGEST_PASSWORD = 1000;

    @Inject
    PageBook book;

    @Inject
    Representations representations;

    @Inject
    PageDoor door;

    @Inject
    PublicPages pages;

    @Inject
    Throttle throttle;

    @Inject
    Clients clients;

    @Inject
    OwnLinks links;

    @Inject
    ProblemWriter problems;

    /** @param path below the page's address, empty for the page itself */
    public void show(String slug, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isForPrograms(path)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "ETag, Age");
        }
        try {
            var edition = book.find(slug);
            if (edition.isEmpty()) {
                refuse(path, 404, "missing", null, request, response);
            } else {
                show(edition.get(), path, request, response);
            }
        } catch (DomainException outage) {
            if (outage.kind() != Kind.UNAVAILABLE) {
                throw outage;
            }
            response.setHeader("Retry-After", "5");
            refuse(path, 503, "unavailable", null, request, response);
        }
    }

    private void show(Edition edition, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = edition.snapshot().page();
        var answer = door.of(page, request);
        if (answer == PageDoor.Answer.OPEN) {
            var what = representations.of(edition, ask(page, path, request));
            if (what.isPresent()) {
                Sending.send(edition, what.get(), request, response);
            } else {
                refuse(path, 404, "missing", page, request, response);
            }
        } else if (answer == PageDoor.Answer.HIDDEN || isForPrograms(path)) {
            refuse(path, 404, "missing", null, request, response);
        } else if (answer == PageDoor.Answer.LOG_IN) {
            logIn(page, path, request, response);
        } else {
            askForPassword(page, HttpServletResponse.SC_FORBIDDEN, request, response, null);
        }
    }

    /** Takes the password of a page. */
    public void open(String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = book.find(slug).map(edition -> edition.snapshot().page());
        if (page.filter(PublicPage::hasPassword).isEmpty()) {
            refuse(ACCESS, 404, "missing", null, request, response);
            return;
        }
        try {
            throttle.attempt(Throttle.Purpose.PAGE, clients.of(request));
            throttle.require(Throttle.Purpose.PAGE_GUESS, slug);
            admit(page.get(), request, response);
        } catch (DomainException throttled) {
            if (throttled.kind() != Kind.THROTTLED) {
                throw throttled;
            }
            var seconds = Math.max(1, throttled.retryAfter().plusMillis(999).toSeconds());
            response.setHeader("Retry-After", String.valueOf(seconds));
            askForPassword(page.get(), 429, request, response, "password.wait", seconds);
        }
    }

    private void admit(PublicPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var password = request.getParameter("password");
        if (password == null || password.length() > LONGEST_PASSWORD || !pages.opens(page, password)) {
            throttle.attempt(Throttle.Purpose.PAGE_GUESS, page.slug());
            askForPassword(page, HttpServletResponse.SC_FORBIDDEN, request, response, "password.wrong");
            return;
        }
        response.addHeader("Set-Cookie", door.cookie(page));
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/status/" + page.slug());
    }

    private void askForPassword(
            PublicPage page,
            int status,
            HttpServletRequest request,
            HttpServletResponse response,
            String error,
            Object... values)
            throws IOException {
        var words = words(Optional.of(page), request);
        html(status, DoorHtml.password(request.getContextPath(), page.slug(), words, error, values), response);
    }

    private static void logIn(PublicPage page, String path, HttpServletRequest request, HttpServletResponse response) {
        var back = URLEncoder.encode("/status/" + page.slug() + path, StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + "/login?next=" + back);
    }

    private void refuse(
            String path,
            int status,
            String key,
            PublicPage page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (isForPrograms(path)) {
            problems.write(
                    status == 404
                            ? DomainException.notFound("status-page")
                            : DomainException.unavailable(
                                    "status-page", "The status page cannot be read right now.", null),
                    response);
        } else {
            html(
                    status,
                    DoorHtml.message(request.getContextPath(), words(Optional.ofNullable(page), request), key),
                    response);
        }
    }

    private static void html(int status, Markup page, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Representations.HTML);
        response.getOutputStream().write(page.text().getBytes(StandardCharsets.UTF_8));
    }

    private Ask ask(PublicPage page, String path, HttpServletRequest request) {
        var base = isForPrograms(path) ? links.to("", request) : "";
        return new Ask(
                path.equals("/") ? "" : path,
                language(Optional.of(page), request),
                path.equals("/history") ? request.getParameter("month") : null,
                request.getContextPath(),
                base);
    }

    private static Words words(Optional<PublicPage> page, HttpServletRequest request) {
        return new Words(language(page, request), page.map(PublicPage::zone).orElse(ZoneOffset.UTC));
    }

    private static String language(Optional<PublicPage> page, HttpServletRequest request) {
        return Languages.choose(
                request.getQueryString() == null ? null : request.getParameter("lang"),
                page.map(known -> known.settings().language()).orElse("auto"),
                request.getHeader("Accept-Language"));
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.endsWith(".json") || path.endsWith(".atom") || path.endsWith(".rss");
    }
}
