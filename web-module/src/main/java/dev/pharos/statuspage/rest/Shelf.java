package dev.pharos.statuspage.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What was made of pages, of all of them together no more than memory has room for: what nobody asks for goes first. */
final class Shelf {

    /** Editions follow each other once a minute. */
    private static final Duration UNUSED = Duration.ofMinutes(5);

    /** Of an entry itself. */
    private static final int ENTRY_BYTES = 500;

    private final Cache<Key, Rendition> renditions;

    /** @param owner an edition's number, or what outlives editions */
    private record Key(Object owner, String name) {}

    Shelf(long bytes) {
        renditions = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Rendition made) -> ENTRY_BYTES + made.bytes())
                .expireAfterAccess(UNUSED)
                .build();
    }

    /** The representation of an edition by this name, made when it is asked for first. */
    Rendition of(Edition edition, String name, Supplier<Rendition> maker) {
        return renditions.get(new Key(edition.number(), name), unknown -> maker.get());
    }

    /** The same where there may be nothing to make it of. */
    Optional<Rendition> find(Edition edition, String name, Supplier<Optional<Rendition>> maker) {
        return find(new Key(edition.number(), name), maker);
    }

    /** What a page has whatever its edition. */
    Optional<Rendition> lasting(Edition edition, String name, Supplier<Optional<Rendition>> maker) {
        return find(new Key(edition.snapshot().page().id(), name), maker);
    }

    /** Lets go now of what there is no room for; that happens by itself, a little later. */
    void tidy() {
        renditions.cleanUp();
    }

    private Optional<Rendition> find(Key key, Supplier<Optional<Rendition>> maker) {
        return Optional.ofNullable(renditions.get(key, unknown -> maker.get().orElse(null)));
    }
}
