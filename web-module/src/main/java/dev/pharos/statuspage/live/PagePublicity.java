package dev.pharos.statuspage.live;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.LoggedEvent;
import dev.pharos.platform.live.Publicity;
import dev.pharos.platform.live.Room;
import dev.pharos.platform.live.Visitor;
import dev.pharos.statuspage.entity.PublicPage;
import dev.pharos.statuspage.rest.PageBook;
import dev.pharos.statuspage.rest.PagePasses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** The public rooms know of pages what the pages show. */
@ApplicationScoped
public class PagePublicity implements Publicity {

    private static final Logger LOG = System.getLogger(PagePublicity.class.getName());

    @Inject
    PageBook book;

    @Inject
    PagePasses passes;

    @Override
    public Optional<Room> room(String slug, String ticket, Optional<Visitor> visitor) {
        return book.find(slug)
                .map(edition -> edition.snapshot().page())
                .filter(page -> page.isPublic() || isMember(page, visitor) || passes.admits(page, ticket))
                .map(page -> new Room(page.tenantId(), page.id(), page.slug()));
    }

    @Override
    public void heed(LoggedEvent event) {
        book.outdate(event);
    }

    @Override
    public List<String> publicParts(LoggedEvent event) {
        if (!Projection.isAbout(event.type())) {
            return List.of();
        }
        try {
            return new Projection(services(event.tenantId())).of(event.payload());
        } catch (JacksonException e) {
            LOG.log(Level.ERROR, "event " + event.id() + " is no JSON and was not published", e);
            return List.of();
        }
    }

    private static boolean isMember(PublicPage page, Optional<Visitor> visitor) {
        return visitor.filter(known -> known.tenantId() == page.tenantId()).isPresent();
    }

    /** Where the page cannot be read, no service is known to be public. */
    private Set<String> services(long tenantId) {
        try {
            return book.ofTenant(tenantId).map(edition -> edition.snapshot().serviceIds()).orElse(Set.of()).stream()
                    .map(UUID::toString)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (DomainException outage) {
            LOG.log(Level.DEBUG, "the page of an event cannot be read", outage);
            return Set.of();
        }
    }
}
