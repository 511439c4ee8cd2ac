package dev.pharos.statuspage.console;

import dev.pharos.delivery.boundary.Deliveries;
import dev.pharos.delivery.entity.DeliveryStatus;
import dev.pharos.delivery.entity.LedgerEntry;
import dev.pharos.delivery.entity.LedgerFilter;
import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.statuspage.boundary.Subscribers;
import dev.pharos.statuspage.entity.Subscriber;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The page of one subscriber: what was sent to it, and what became of that. */
@Named("subscriberPage")
@ViewScoped
public class SubscriberBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    @Inject
    SubscriberAccess access;

    @Inject
    Subscribers subscribers;

    @Inject
    Deliveries deliveries;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String id;
    private transient Subscriber subscriber;
    private transient List<LedgerEntry> sent;

    /** Answers 404 for an id that is none of this organization's. */
    public void load() {
        try {
            getSubscriber();
        } catch (DomainException unknown) {
            page.notFound();
        }
    }

    public Subscriber getSubscriber() {
        if (subscriber == null) {
            subscriber = subscribers.get(access.tenant(), uuid());
        }
        return subscriber;
    }

    private UUID uuid() {
        return Ids.parse(String.valueOf(id)).orElseThrow(() -> DomainException.notFound("subscriber"));
    }

    /** The newest, up to {@value #MOST}. */
    public List<LedgerEntry> getDeliveries() {
        if (sent == null) {
            sent = deliveries.list(access.tenant(), new LedgerFilter(null, null, uuid()), null, MOST);
        }
        return sent;
    }

    public void retry() {
        try {
            var text = external.getRequestParameterMap().get("delivery");
            subscribers.retry(
                    access.tenant(),
                    Ids.parse(String.valueOf(text)).orElseThrow(() -> DomainException.notFound("delivery")));
            page.done("subscriber.retried");
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
        subscriber = null;
        sent = null;
    }

    public boolean mayRetry(LedgerEntry entry) {
        return entry.status() != DeliveryStatus.SENT;
    }

    public String statusText(LedgerEntry entry) {
        return page.text("subscriber.delivery." + entry.status().text());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
