package dev.pharos.tenancy.boundary;

import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.control.PlanBook;
import dev.pharos.tenancy.control.PlanStore;
import dev.pharos.tenancy.control.TenantStore;
import dev.pharos.tenancy.entity.HostName;
import dev.pharos.tenancy.entity.HostRule;
import dev.pharos.tenancy.entity.Slug;
import dev.pharos.tenancy.entity.Tenant;
import dev.pharos.tenancy.entity.TenantDeleted;
import dev.pharos.tenancy.entity.TenantFounded;
import dev.pharos.tenancy.entity.TenantHost;
import dev.pharos.tenancy.entity.TenantName;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    EventLog log;

    @Inject
    Event<TenantFounded> founded;

    @Inject
    Event<TenantDeleted> deleted;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pharos.tenancy.domain", defaultValue = "pharos.local")
    String domain;

    @Inject
    @ConfigProperty(name = "pharos.public-url", defaultValue = "http://localhost:8080")
    URI publicUrl;

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

    public Tenant get(long tenantId) {
        return store.find(tenantId).orElseThrow(Tenants::unknown);
    }

    /**
     * The tenant, locked until the caller's transaction ends. Whoever decides by more than one row of a tenant, such as who
     * else is an owner, begins with this.
     */
    public Tenant lock(long tenantId) {
        return store.lock(tenantId).orElseThrow(Tenants::unknown);
    }

    /** The host names of a tenant, oldest first. */
    public List<String> hosts(long tenantId) {
        return store.hosts(tenantId);
    }

    /** The tenant that is reached by this host name. */
    public Optional<Long> reachedBy(String host) {
        return HostName.parse(host).map(HostName::text).flatMap(store::tenantOf);
    }

    /** Gives a locked tenant another name and other host names; refuses names that are wrong or somebody else's. */
    public void describe(Tenant tenant, String name, List<String> hosts) {
        var canonical = TenantName.canonical(name);
        TenantName.violation(canonical).ifPresent(rule -> {
            throw DomainException.invalid("name", rule);
        });
        var wanted = new HostRule(domain, publicUrl.getHost()).accepted(hosts, tenant.slug());
        var now = clock.instant();
        tenant.rename(canonical, now);
        store.flush();
        var present = store.hosts(tenant.id());
        present.stream().filter(host -> !wanted.contains(host)).forEach(host -> store.releaseHost(host, tenant.id()));
        // In order, so that two tenants that want each other's names do not wait in a circle.
        wanted.stream().filter(host -> !present.contains(host)).sorted().forEach(host -> claim(host, tenant, now));
        // Between nodes only: what is shown under the old name or host is made anew.
        log.append(tenant.id(), "organization_updated", "{}");
    }

    private void claim(String host, Tenant tenant, Instant now) {
        if (!store.claimHost(host, tenant.id(), now)) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT, "host-taken", "The host name " + host + " is in use already.");
        }
    }

    /**
     * Deletes a locked tenant and all it has, in the caller's transaction. Other components delete what does not hang on the
     * tenant's row when they hear of it; results of checks lie in partitions, are out of reach from now on and go with their
     * day.
     */
    public void delete(Tenant tenant) {
        deleted.fire(new TenantDeleted(tenant.id(), tenant.slug()));
        store.remove(tenant);
    }

    private static DomainException unknown() {
        return DomainException.notFound("organization");
    }

    private static Stream<Slug> candidates(Slug wanted, UUID uuid) {
        var text = uuid.toString();
        var random = text.substring(text.length() - RANDOM_SUFFIX_LENGTH);
        var numbered = IntStream.rangeClosed(2, NUMBERED).mapToObj(Integer::toString);
        return Stream.concat(
                Stream.of(wanted), Stream.concat(numbered, Stream.of(random)).map(wanted::with));
    }
}
