package dev.pharos.platform.rest;

import dev.pharos.platform.entity.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a client asks of a list: {@code ?limit=} and {@code ?cursor=}, filters and an order, all of them by known names and
 * at most once. Everything else is a 400.
 */
@RequestScoped
public class ListRequest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /** The parameters of a {@link Span}. */
    public static final String FROM = "from";

    public static final String TO = "to";

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    @Inject
    Cursors cursors;

    private UriInfo uri;

    /** Takes the request's address; {@code filters} are the parameters this list knows besides limit and cursor. */
    public ListRequest of(UriInfo request, String... filters) {
        this.uri = request;
        var known = new TreeSet<>(Set.of(LIMIT, CURSOR));
        known.addAll(List.of(filters));
        request.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw refused(
                        "unknown-parameter",
                        "There is no parameter " + name + "; there are: " + String.join(", ", known));
            }
            if (values.size() > 1) {
                throw refused("repeated-parameter", "The parameter " + name + " may be given once.");
            }
        });
        return this;
    }

    /** How many items at most. */
    public int limit() {
        return parameter(LIMIT).map(ListRequest::limit).orElse(DEFAULT_LIMIT);
    }

    /** Behind which position to go on, as {@link #answer} got it; empty for the first page. */
    public Optional<String> position() {
        return parameter(CURSOR)
                .map(text -> cursor().decode(text)
                        .orElseThrow(() -> refused("invalid-cursor", "The cursor is not one of this list.")));
    }

    /** A filter as given. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name));
    }

    /** A filter that is true or false. */
    public Optional<Boolean> flag(String name) {
        return parameter(name).map(text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw refused("invalid-parameter", "The parameter " + name + " must be true or false.");
            }
            return Boolean.valueOf(text);
        });
    }

    /** A filter that is the id of something. */
    public Optional<UUID> id(String name) {
        return parameter(name)
                .map(text -> Ids.parse(text)
                        .orElseThrow(() -> refused("invalid-parameter", "The parameter " + name + " must be an id.")));
    }

    /** A filter or an order by one of the names of an enum, in lower_snake_case. */
    public <E extends Enum<E>> Optional<E> parameter(String name, Class<E> names) {
        return parameter(name).map(text -> constant(name, text, names));
    }

    /**
     * A stretch of time that is listed from its end.
     *
     * @param from included
     * @param before excluded
     */
    public record Span(Instant from, Instant before) {}

    /**
     * What is left of {@code ?from=&to=} (RFC 3339 with any offset) behind the cursor; a position is the instant of the item
     * read last.
     *
     * @param latest where the list begins without {@code to}
     */
    public Span span(Instant latest) {
        var before = position().map(Instant::parse).or(() -> time(TO)).orElse(latest);
        return new Span(time(FROM).orElse(Instant.EPOCH), before);
    }

    /** A filter that is a time. */
    public Optional<Instant> time(String name) {
        return parameter(name)
                .map(text -> Times.parse(text)
                        .orElseThrow(() -> refused(
                                "invalid-parameter",
                                "The parameter " + name + " must be a time such as 2026-01-31T12:00:00Z.")));
    }

    /**
     * The page as the client gets it, with a link to the next one (RFC 8288).
     *
     * @param found up to {@link #limit()} + 1 items: one more than asked tells that there is a next page
     * @param position where an item stands in the order; survives changes of other items
     * @param view how the client sees an item
     */
    public <T, V> Response answer(List<T> found, Function<T, String> position, Function<T, V> view) {
        var limit = limit();
        var page = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        var items = page.stream().map(view).toList();
        if (found.size() <= limit) {
            return Response.ok(new ItemList<>(items, null)).build();
        }
        var next = cursor().encode(position.apply(page.get(page.size() - 1)));
        var link = uri.getRequestUriBuilder().replaceQueryParam(CURSOR, next).build();
        return Response.ok(new ItemList<>(items, next))
                .header("Link", "<" + relative(link) + ">; rel=\"next\"")
                .build();
    }

    /** Path and query only: which host and scheme the client sees is a proxy's business. */
    private static String relative(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private Cursor cursor() {
        var parameters = new TreeSet<String>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!Set.of(LIMIT, CURSOR).contains(name)) {
                parameters.add(name + "=" + String.join(",", values));
            }
        });
        // The same list is served by several applications; its position is the same in all of them.
        return cursors.with(uri.getPath() + "?" + String.join("&", parameters));
    }

    private static int limit(String text) {
        if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= MAX_LIMIT) {
            return Integer.parseInt(text);
        }
        throw refused("invalid-limit", "The limit must be a number from 1 to " + MAX_LIMIT + ".");
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> names) {
        var known = new TreeSet<String>();
        for (var constant : names.getEnumConstants()) {
            var lower = constant.name().toLowerCase(Locale.ROOT);
            if (lower.equals(text)) {
                return constant;
            }
            known.add(lower);
        }
        throw refused("invalid-parameter", "The parameter " + name + " must be one of: " + String.join(", ", known));
    }

    private static RefusedRequestException refused(String code, String detail) {
        return RefusedRequestException.badRequest(code, detail);
    }
}
