package dev.pharos.statuspage.entity;

import java.util.List;

/**
 * What somebody who holds a token may see of a subscription.
 *
 * @param services none where the page is not for the subscriber
 */
public record Preferences(Letterhead page, Subscriber subscriber, List<ServiceChoice> services) {

    public Preferences {
        services = isOpen(page, subscriber) ? List.copyOf(services) : List.of();
    }

    /** Whether there is more to choose than to end it: strangers are told nothing of a page that is not public any more. */
    public boolean isOpen() {
        return isOpen(page, subscriber);
    }

    private static boolean isOpen(Letterhead page, Subscriber subscriber) {
        return page.isPublic() || subscriber.invited();
    }
}
