package dev.pharos.statuspage.console;

import dev.pharos.platform.console.Page;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.Ids;
import dev.pharos.platform.rest.OwnLinks;
import dev.pharos.statuspage.boundary.Subscribers;
import dev.pharos.statuspage.entity.Subscriber;
import dev.pharos.statuspage.entity.SubscriberDraft;
import dev.pharos.statuspage.entity.SubscriberFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * The page of those who are told. Whom an action is about comes with the request; a secret is shown by the request that made
 * it, and nothing keeps it.
 */
@Named("subscribersPage")
@RequestScoped
public class SubscribersBacking {

    private static final int MOST = 500;

    @Inject
    SubscriberAccess access;

    @Inject
    Subscribers subscribers;

    @Inject
    OwnLinks links;

    @Inject
    ExternalContext external;

    @Inject
    Page page;

    private String channel = "email";
    private String address;
    private String secret;
    private String secretOf;
    private List<Subscriber> all;

    public void add() {
        try {
            var draft = new SubscriberDraft(channel, address, null, null, null);
            var added = subscribers.add(access.tenant(), draft, links.to("", request()));
            secret = added.signingSecret();
            secretOf = added.subscriber().address();
            address = null;
            all = null;
            page.done("subscribers.asked", secretOf);
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public void remove() {
        try {
            var text = external.getRequestParameterMap().get("subscriber");
            var id = Ids.parse(String.valueOf(text)).orElseThrow(() -> DomainException.notFound("subscriber"));
            var gone = subscribers.get(access.tenant(), id);
            subscribers.remove(access.tenant(), id);
            // Read when the form was taken in.
            all = null;
            page.done("subscribers.removed", gone.address());
        } catch (DomainException refusal) {
            page.refused(refusal);
        }
    }

    public boolean isAllowed() {
        return access.isAllowed();
    }

    /** All subscribers, up to {@value #MOST}. */
    public List<Subscriber> getAll() {
        if (all == null) {
            all = subscribers.list(access.tenant(), SubscriberFilter.ALL, 0, MOST);
        }
        return all;
    }

    public String getCountsText() {
        var counts = subscribers.counts(access.tenant());
        return page.text("subscribers.counts", counts.active(), counts.pending(), counts.suspended());
    }

    /** Where people subscribe; null while not everybody may read the page, which takes nobody then. */
    public String getLink() {
        var subscribed = subscribers.page(access.tenant());
        return subscribed.isPublic() ? links.to("/status/" + subscribed.slug() + "/subscribe", request()) : null;
    }

    /** By which way, and of what. */
    public String about(Subscriber subscriber) {
        var services = subscriber.allServices()
                ? page.text("subscribers.all")
                : page.text("subscribers.some", subscriber.serviceIds().size());
        return page.text("subscribers.channel." + subscriber.channel().text()) + " · " + services + " · "
                + String.join(", ", subscriber.kindNames());
    }

    public String statusText(Subscriber subscriber) {
        return page.text("subscribers.status." + subscriber.status().name().toLowerCase(Locale.ROOT));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) external.getRequest();
    }

    public String getSecret() {
        return secret;
    }

    public String getSecretOf() {
        return secretOf;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
