package dev.pharos.incidents.boundary;

import dev.pharos.audit.boundary.AuditLog;
import dev.pharos.audit.entity.Deed;
import dev.pharos.incidents.control.AffectedServices;
import dev.pharos.incidents.control.AffectedServices.Owner;
import dev.pharos.incidents.control.TemplateStore;
import dev.pharos.incidents.entity.IncidentTemplate;
import dev.pharos.incidents.entity.TemplateDraft;
import dev.pharos.incidents.entity.TemplateView;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import dev.pharos.platform.entity.Ids;
import dev.pharos.tenancy.boundary.Plans;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What is prepared for incidents. */
@Stateless
public class IncidentTemplates {

    /** What the audit log calls a template. */
    private static final String TYPE = "incident_template";

    private static final int MOST = 500;

    @Inject
    TemplateStore store;

    @Inject
    AffectedServices affected;

    @Inject
    Plans plans;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** In the order in which they were made, behind the one with this internal id. */
    public List<TemplateView> list(long tenantId, long after, int limit) {
        var templates = store.list(tenantId, after, limit);
        var services = affected.of(
                Owner.TEMPLATE,
                tenantId,
                templates.stream().map(IncidentTemplate::id).toList());
        return templates.stream()
                .map(template -> new TemplateView(template, services.getOrDefault(template.id(), List.of())))
                .toList();
    }

    public TemplateView get(long tenantId, UUID id) {
        var template = find(tenantId, id);
        return new TemplateView(template, affected.of(Owner.TEMPLATE, tenantId, template.id()));
    }

    public TemplateView create(long tenantId, TemplateDraft draft) {
        plans.locked(tenantId);
        var wanted = draft.validated();
        var services = affected.named(tenantId, wanted.affected(), "services");
        requireRoom(tenantId);
        requireFree(tenantId, wanted.name(), 0);
        var template = new IncidentTemplate(tenantId, Ids.next(), wanted, clock.instant());
        store.add(template);
        affected.replace(Owner.TEMPLATE, tenantId, template.id(), services);
        var view = new TemplateView(template, services);
        audit.record(
                tenantId,
                Deed.created(
                        TYPE, template.uuid(), template.name(), view.snapshot().shown()));
        return view;
    }

    /**
     * Changes a template; a change to what it is already changes nothing.
     *
     * @param version what the caller believes to change, or null for whatever is there
     * @param change from how it is written down now to how it shall be
     */
    public TemplateView update(long tenantId, UUID id, Integer version, UnaryOperator<TemplateDraft> change) {
        plans.locked(tenantId);
        var before = expected(tenantId, id, version);
        var template = before.template();
        var former = before.snapshot();
        var wanted = change.apply(TemplateDraft.of(before)).validated();
        var services = affected.named(tenantId, wanted.affected(), "services");
        if (wanted.isOf(before)) {
            return before;
        }
        requireFree(tenantId, wanted.name(), template.id());
        template.describe(wanted, clock.instant());
        store.flush();
        affected.replace(Owner.TEMPLATE, tenantId, template.id(), services);
        var after = new TemplateView(template, services);
        var shown = after.snapshot();
        audit.record(
                tenantId, Deed.updated(TYPE, id, template.name(), former.differing(shown), shown.differing(former)));
        return after;
    }

    public void delete(long tenantId, UUID id, Integer version) {
        plans.locked(tenantId);
        var view = expected(tenantId, id, version);
        store.remove(view.template());
        audit.record(
                tenantId,
                Deed.deleted(TYPE, id, view.template().name(), view.snapshot().shown()));
    }

    private TemplateView expected(long tenantId, UUID id, Integer version) {
        var view = get(tenantId, id);
        if (version != null && version != view.template().version()) {
            throw new DomainException(Kind.STALE, "stale", "The template was changed meanwhile; read it again.");
        }
        return view;
    }

    private IncidentTemplate find(long tenantId, UUID id) {
        return store.find(tenantId, id).orElseThrow(() -> DomainException.notFound("incident-template"));
    }

    private void requireFree(long tenantId, String name, long exceptId) {
        if (store.nameTaken(tenantId, name, exceptId)) {
            throw new DomainException(
                    Kind.CONFLICT, "incident-template-exists", "There is a template with this name already.");
        }
    }

    private void requireRoom(long tenantId) {
        if (store.count(tenantId) >= MOST) {
            throw new DomainException(
                    Kind.CONFLICT, "incident-templates-full", "There are at most " + MOST + " templates.");
        }
    }
}
