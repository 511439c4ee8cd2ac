package dev.pharos.statuspage.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pharos.platform.boundary.DatabaseState;
import dev.pharos.platform.entity.EventBatch;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.statuspage.boundary.PublicPages;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.tenancy.entity.TenantDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The status pages that this node shows. What changes a page is in the event log, so a page is read when somebody asks for it
 * after a change, and otherwise served from memory: without the database, if need be.
 */
@ApplicationScoped
public class PageBook {

    private static final int MOST_TENANTS = 10_000;

    /** One part of memory in so many. */
    private static final int MEMORY_SHARE = 16;

    /** As long as caches in front may go on without us. */
    private static final Duration UNUSED = Duration.ofDays(1);

    /** Longer than it takes to read a page. */
    private static final Duration RECENTLY = Duration.ofMinutes(2);

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final List<String> NEWS =
            List.of("service", "incident", "maintenance", "status_page", "organization");

    @Inject
    PublicPages pages;

    @Inject
    DatabaseState database;

    @Inject
    Clock clock;

    private final Cache<String, PageFile> files = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / MEMORY_SHARE)
            .weigher((String slug, PageFile file) -> file.bytes())
            .expireAfterAccess(UNUSED)
            .build();
    private final Map<Long, String> slugs = new ConcurrentHashMap<>();

    /** Tenants that something happened to lately. */
    private final Cache<Long, Boolean> recent = Caffeine.newBuilder()
            .expireAfterWrite(RECENTLY)
            .maximumSize(MOST_TENANTS)
            .build();

    /**
     * The page of a slug; empty where there is none.
     *
     * @throws dev.pharos.platform.entity.DomainException UNAVAILABLE
     */
    public Optional<Edition> find(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        var file = files.get(slug, this::file);
        var edition = file.current();
        return edition.filter(this::isNews).isPresent() ? file.again() : edition;
    }

    /** Whether something happened to a page while it was read for the first time, when nobody knew whose slug it is. */
    private boolean isNews(Edition edition) {
        var page = edition.snapshot().page();
        return slugs.putIfAbsent(page.tenantId(), page.slug()) == null && recent.getIfPresent(page.tenantId()) != null;
    }

    /** The page of a tenant, if anybody has asked for it on this node. */
    public Optional<Edition> ofTenant(long tenantId) {
        return Optional.ofNullable(slugs.get(tenantId)).flatMap(this::find);
    }

    public void follow(@Observes EventBatch batch) {
        batch.events().forEach(this::outdate);
    }

    /** Heeds an event before anybody is told of it; once more is no harm. */
    public void outdate(LoggedEvent event) {
        if (NEWS.stream().noneMatch(event.type()::startsWith)) {
            return;
        }
        recent.put(event.tenantId(), Boolean.TRUE);
        Optional.ofNullable(slugs.get(event.tenantId()))
                .map(files::getIfPresent)
                .ifPresent(PageFile::outdate);
    }

    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TenantDeleted deleted) {
        slugs.remove(deleted.tenantId());
        files.invalidate(deleted.slug());
    }

    private PageFile file(String slug) {
        return new PageFile(slug, this::read, () -> weighAnew(slug), database::isServing, clock);
    }

    /** A file grows when its page is read. */
    private void weighAnew(String slug) {
        files.asMap().computeIfPresent(slug, (known, file) -> file);
    }

    private Optional<PageSnapshot> read(String slug) {
        database.requireReachable();
        return pages.read(slug);
    }
}
