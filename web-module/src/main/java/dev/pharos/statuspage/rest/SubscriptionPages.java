package dev.pharos.statuspage.rest;

import dev.pharos.identity.rest.Clients;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.statuspage.boundary.Subscriptions;
import dev.pharos.statuspage.entity.Letterhead;
import dev.pharos.statuspage.entity.NewsKind;
import dev.pharos.statuspage.entity.Preferences;
import dev.pharos.statuspage.entity.SubscriberDraft;
import dev.pharos.statuspage.entity.SubscriptionWords;
import dev.pharos.statuspage.rest.SubscriptionHtml.Filled;
import dev.pharos.statuspage.rest.SubscriptionHtml.Mistake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages for subscribers show, and what their forms do. */
@ApplicationScoped
public class SubscriptionPages {

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Clients clients;

    @Inject
    OwnLinks links;

    /** A page and the status it is sent with. */
    record Shown(int status, String html) {}

    /** The form, empty. */
    Shown form(String slug, HttpServletRequest request) {
        return subscriptions
                .page(slug)
                .map(page -> form(page, Filled.NOTHING, request))
                .orElseGet(() -> missing(request));
    }

    /** The form, sent. */
    Shown ask(String slug, HttpServletRequest request) {
        var page = subscriptions.page(slug);
        if (page.isEmpty()) {
            return missing(request);
        }
        try {
            subscriptions.ask(slug, draft(request), links.to("", request), clients.of(request));
            return new Shown(HttpServletResponse.SC_ACCEPTED, html(request).asked(page.get()));
        } catch (DomainException refused) {
            var again = form(page.get(), filled(request, mistake(refused, request)), request);
            return new Shown(status(refused), again.html());
        }
    }

    private Shown form(Letterhead page, Filled filled, HttpServletRequest request) {
        var services = subscriptions.services(page.tenantId());
        return new Shown(HttpServletResponse.SC_OK, html(request).subscribe(page, services, filled));
    }

    /** What a token leads to; looking changes nothing. */
    Shown show(HttpServletRequest request) {
        return found(request)
                .map(preferences -> show(preferences, null, null, request))
                .orElseGet(() -> unknown(request));
    }

    private Shown show(Preferences preferences, String done, Mistake mistake, HttpServletRequest request) {
        var page = html(request);
        return new Shown(
                HttpServletResponse.SC_OK,
                preferences.subscriber().isConfirmed()
                        ? page.preferences(preferences, done, mistake)
                        : page.confirm(preferences, token(request)));
    }

    /** What one of the buttons does. */
    Shown act(HttpServletRequest request) {
        try {
            return switch (String.valueOf(request.getParameter("do"))) {
                case "confirm" ->
                    show(
                            subscriptions.confirm(token(request), clients.of(request)),
                            "page.preferences.confirmed",
                            null,
                            request);
                case "save" ->
                    show(
                            subscriptions.change(token(request), draft(request), clients.of(request)),
                            "page.preferences.saved",
                            null,
                            request);
                case "unsubscribe" -> end(request);
                default -> show(request);
            };
        } catch (DomainException refused) {
            return found(request)
                    .map(preferences -> show(preferences, null, mistake(refused, request), request))
                    .map(again -> new Shown(status(refused), again.html()))
                    .orElseGet(() -> unknown(request));
        }
    }

    private Shown end(HttpServletRequest request) {
        var page = found(request).map(Preferences::page).orElse(null);
        subscriptions.end(token(request), clients.of(request));
        return new Shown(HttpServletResponse.SC_OK, html(request).ended(page));
    }

    private Optional<Preferences> found(HttpServletRequest request) {
        return token(request).isEmpty() ? Optional.empty() : subscriptions.find(token(request));
    }

    private static String token(HttpServletRequest request) {
        var token = request.getParameter("token");
        return token == null ? "" : token;
    }

    private static SubscriberDraft draft(HttpServletRequest request) {
        var about = "some".equals(request.getParameter("about")) ? values(request, "service") : null;
        return new SubscriberDraft(
                request.getParameter("channel"),
                request.getParameter("address"),
                about,
                values(request, "kind"),
                SubscriptionLanguage.of(request));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    private static Filled filled(HttpServletRequest request, Mistake mistake) {
        var kinds = EnumSet.noneOf(NewsKind.class);
        values(request, "kind").forEach(text -> NewsKind.parse(text).ifPresent(kinds::add));
        return new Filled(
                "webhook".equals(request.getParameter("channel")) ? "webhook" : "email",
                Stream.ofNullable(request.getParameter("address")).findFirst().orElse(""),
                kinds,
                !"some".equals(request.getParameter("about")),
                ids(values(request, "service")),
                mistake);
    }

    private static Set<UUID> ids(List<String> texts) {
        return texts.stream().flatMap(text -> Ids.parse(text).stream()).collect(Collectors.toSet());
    }

    private static Mistake mistake(DomainException refused, HttpServletRequest request) {
        return switch (refused.kind()) {
            case THROTTLED -> new Mistake(null, words(request).of("page.throttled"));
            case CONFLICT -> new Mistake(null, words(request).of("page.full"));
            case INVALID -> Mistake.of(refused.errors().get(0), request.getParameter("channel"), words(request));
            default -> throw refused;
        };
    }

    private static int status(DomainException refused) {
        return switch (refused.kind()) {
            case THROTTLED -> TOO_MANY;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            default -> UNPROCESSABLE;
        };
    }

    private static Shown unknown(HttpServletRequest request) {
        return new Shown(HttpServletResponse.SC_NOT_FOUND, html(request).unknown());
    }

    private static Shown missing(HttpServletRequest request) {
        return new Shown(HttpServletResponse.SC_NOT_FOUND, html(request).missing());
    }

    private static SubscriptionHtml html(HttpServletRequest request) {
        return new SubscriptionHtml(request.getContextPath(), words(request));
    }

    private static SubscriptionWords words(HttpServletRequest request) {
        return SubscriptionWords.in(SubscriptionLanguage.of(request));
    }
}
