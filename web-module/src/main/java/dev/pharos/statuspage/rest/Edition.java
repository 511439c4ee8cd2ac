package dev.pharos.statuspage.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.statuspage.entity.PageSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * A page as it was read once, with the representations that were asked for since.
 *
 * @param changes how many were known when it was read
 * @param isOutdated whether it is known that it cannot be read anew
 */
public record Edition(PageSnapshot snapshot, long changes, boolean isOutdated, Cache<String, Rendition> renditions) {

    /** Languages and addresses; months and incidents, which strangers choose, push each other out. */
    private static final int MOST_RENDITIONS = 64;

    private static final Duration LIFE = Duration.ofSeconds(60);

    static Edition of(PageSnapshot snapshot, long changes) {
        return new Edition(snapshot, changes, false, cache());
    }

    /** The same while it cannot be read anew: it says so. */
    Edition outdated() {
        return isOutdated ? this : new Edition(snapshot, changes, true, cache());
    }

    /** The representation of this name, made when it is asked for first. */
    public Rendition rendition(String key, Supplier<Rendition> maker) {
        return renditions.get(key, unknown -> maker.get());
    }

    /** What depends on the time alone, such as the day that is today, is read anew now and then. */
    boolean isFresh(Instant now) {
        var made = snapshot.madeAt();
        var zone = snapshot.page().zone();
        return now.isBefore(made.plus(LIFE)) && LocalDate.ofInstant(now, zone).equals(LocalDate.ofInstant(made, zone));
    }

    private static Cache<String, Rendition> cache() {
        return Caffeine.newBuilder().maximumSize(MOST_RENDITIONS).build();
    }
}
