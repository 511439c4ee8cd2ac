package dev.pharos.tenancy.boundary;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.control.PlanBook;
import dev.pharos.tenancy.control.PlanStore;
import dev.pharos.tenancy.control.TenantStore;
import dev.pharos.tenancy.entity.Slug;
import dev.pharos.tenancy.entity.Tenant;
import dev.pharos.tenancy.entity.TenantFounded;
import dev.pharos.tenancy.entity.TenantHost;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way into the tenancy component. */
@Stateless
public class Tenants {

    /** The last of this many numbered slugs; after them a random suffix, which nobody has. */
    private static final int NUMBERED = 9;

    private static final int RANDOM_SUFFIX_LENGTH = 12;

    @Inject
    TenantStore store;

    @Inject
    PlanStore plans;

    @Inject
    PlanBook book;

    @Inject
    Event<TenantFounded> founded;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pharos.tenancy.domain", defaultValue = "pharos.local")
    String domain;

    /** Founds a tenant with its own slug and host name, in the caller's transaction. */
    public Tenant found(String name) {
        var uuid = Ids.next();
        var now = clock.instant();
        var slug = candidates(Slug.of(name), uuid)
                .filter(candidate -> store.claim(uuid, name, candidate, book.usual(), now))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        DomainException.Kind.CONFLICT, "slug-taken", "The name is in use; choose another."));
        var tenant = agreed(uuid);
        store.add(new TenantHost(slug.text() + "." + domain, tenant.id(), now));
        founded.fire(new TenantFounded(tenant.id(), slug.text()));
        return tenant;
    }

    /** The new tenant, with the plan it starts with. */
    private Tenant agreed(UUID uuid) {
        var tenant = store.find(uuid).orElseThrow();
        if (book.first() != book.usual() && plans.isFirst(tenant.id())) {
            plans.set(tenant.id(), book.first(), clock.instant());
            store.refresh(tenant);
        }
        return tenant;
    }

    private static Stream<Slug> candidates(Slug wanted, UUID uuid) {
        var text = uuid.toString();
        var random = text.substring(text.length() - RANDOM_SUFFIX_LENGTH);
        var numbered = IntStream.rangeClosed(2, NUMBERED).mapToObj(Integer::toString);
        return Stream.concat(
                Stream.of(wanted), Stream.concat(numbered, Stream.of(random)).map(wanted::with));
    }
}
