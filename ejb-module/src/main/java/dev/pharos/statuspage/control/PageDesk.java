package dev.pharos.statuspage.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.platform.boundary.EventLog;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.statuspage.entity.Logo;
import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PageDraft;
import dev.pharos.statuspage.entity.PageSettings;
import dev.pharos.statuspage.entity.PageView;
import dev.pharos.tenancy.boundary.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes the settings of status pages down: each change is one transaction. */
@Stateless
public class PageDesk {

    private static final String THING = "status_page";

    @Inject
    PageStore store;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    public PageView get(long tenantId) {
        return store.find(tenantId).orElseThrow(() -> DomainException.notFound("status-page"));
    }

    /** What a page would become, as far as it may; refuses what {@link #change} refuses. */
    public PageDraft checked(long tenantId, Integer version, UnaryOperator<PageDraft> change) {
        return checked(required(tenantId, version), change);
    }

    /**
     * Changes how a page looks and who may read it.
     *
     * @param passwordHash of the password in the change; null leaves the one there is
     */
    public PageView change(long tenantId, Integer version, UnaryOperator<PageDraft> change, String passwordHash) {
        tenants.lock(tenantId);
        var before = required(tenantId, version);
        store.write(tenantId, checked(before, change).settings(), passwordHash, clock.instant());
        var after = get(tenantId);
        audit.record(tenantId, Deed.updated(THING, before.organization(), before.slug(), told(before), told(after)));
        tell(tenantId, after);
        return after;
    }

    /**
     * Changes the picture in the head of a page.
     *
     * @param logo null for none
     */
    public PageView draw(long tenantId, Logo logo) {
        tenants.lock(tenantId);
        var before = get(tenantId);
        if (before.version() == 0) {
            store.write(tenantId, before.settings(), null, clock.instant());
        }
        store.draw(tenantId, logo, clock.instant());
        var after = get(tenantId);
        var verb = logo == null ? "logo_removed" : "logo_changed";
        audit.record(tenantId, Deed.of(THING, verb, before.organization(), before.slug()));
        tell(tenantId, after);
        return after;
    }

    private PageView required(long tenantId, Integer version) {
        var view = get(tenantId);
        if (version != null && version != view.version()) {
            throw new DomainException(Kind.STALE, "stale", "The status page was changed meanwhile; read it again.");
        }
        return view;
    }

    private static PageDraft checked(PageView before, UnaryOperator<PageDraft> change) {
        var wanted = change.apply(PageDraft.of(before));
        var settings = wanted.settings().validated();
        check(settings, wanted, before);
        return new PageDraft(settings, wanted.password());
    }

    private static void check(PageSettings settings, PageDraft wanted, PageView before) {
        if (!wanted.hasGoodPassword()) {
            throw DomainException.invalid("password", "must be 8 to 200 characters long");
        }
        if (settings.access() == PageAccess.PASSWORD && wanted.password() == null && !before.hasPassword()) {
            throw DomainException.invalid("password", "is needed for a page that asks for one");
        }
    }

    private static Map<String, Object> told(PageView view) {
        var told = new LinkedHashMap<>(view.settings().told());
        told.put("hasPassword", view.hasPassword());
        return told;
    }

    /** Everybody who looks at the page sees it anew; who may not any more is cut. */
    private void tell(long tenantId, PageView view) {
        log.append(
                tenantId,
                "status_page_updated",
                JSON.createObjectBuilder()
                        .add("access", view.settings().access().text())
                        .add("public", view.settings().access() == PageAccess.PUBLIC)
                        .build()
                        .toString());
    }
}
