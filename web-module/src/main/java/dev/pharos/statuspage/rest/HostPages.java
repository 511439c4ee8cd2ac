package dev.pharos.statuspage.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.statuspage.boundary.PublicPages;
import dev.pharos.tenancy.entity.HostName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which page a host name leads to. Strangers may ask for any name, so answers are remembered for a while, and not too many. */
@ApplicationScoped
public class HostPages {

    private static final Duration MEMORY = Duration.ofSeconds(30);
    private static final int MOST_HOSTS = 10_000;

    @Inject
    PublicPages pages;

    @Inject
    DatabaseState database;

    @Inject
    @ConfigProperty(name = "pharos.public-url", defaultValue = "http://localhost:8080")
    URI publicUrl;

    /** While the database is gone, what was known stays known. */
    private final LoadingCache<String, Optional<String>> slugs = Caffeine.newBuilder()
            .maximumSize(MOST_HOSTS)
            .refreshAfterWrite(MEMORY)
            .build(this::read);

    /** @param host the {@code Host} header, or null */
    Optional<String> slugOf(String host) {
        return Optional.ofNullable(host)
                .map(name -> name.replaceFirst(":\\d{1,5}$", ""))
                .filter(name -> !name.equalsIgnoreCase(publicUrl.getHost()))
                .flatMap(HostName::parse)
                .map(HostName::text)
                .flatMap(slugs::get);
    }

    public void follow(@Observes EventBatch batch) {
        if (batch.events().stream().anyMatch(event -> event.type().startsWith("organization"))) {
            slugs.invalidateAll();
        }
    }

    private Optional<String> read(String host) {
        database.requireReachable();
        return pages.slugOf(host);
    }
}
