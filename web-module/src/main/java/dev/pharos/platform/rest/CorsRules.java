package dev.pharos.platform.rest;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which other sites' pages may read what the API answers. Never with the visitor's cookies: a page brings a token of its own.
 *
 * @param origins exact ones, or {@code *} alone for all
 */
public record CorsRules(Set<String> origins) {

    private static final String ALL = "*";
    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:]+](:\\d{1,5})?");

    public CorsRules {
        origins = Set.copyOf(origins);
        origins.stream().filter(origin -> !origin.equals(ALL)).forEach(CorsRules::require);
        if (origins.contains(ALL) && origins.size() > 1) {
            throw new IllegalArgumentException("either * or a list of origins");
        }
    }

    /** @param configured origins, by comma */
    static CorsRules parse(String configured) {
        return new CorsRules(Stream.of(configured.split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet()));
    }

    private static void require(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("not an origin: " + origin
                    + " (scheme and host in lower case, no path, for example https://app.example.com)");
        }
    }

    public boolean isOff() {
        return origins.isEmpty();
    }

    /** Whether the answer depends on who asks, so that a cache has to tell them apart. */
    public boolean dependsOnTheOrigin() {
        return !isOff() && !origins.contains(ALL);
    }

    /** The value of {@code Access-Control-Allow-Origin}, or empty when this page may not read. */
    public Optional<String> allowed(String origin) {
        if (origin == null) {
            return Optional.empty();
        }
        if (origins.contains(ALL)) {
            return Optional.of(ALL);
        }
        return origins.contains(origin) ? Optional.of(origin) : Optional.empty();
    }
}
