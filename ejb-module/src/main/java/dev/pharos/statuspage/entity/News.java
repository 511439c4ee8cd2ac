package dev.pharos.statuspage.entity;

import dev.pharos.delivery.entity.Message;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened and that subscribers are told.
 *
 * @param about the incident, maintenance or service; news about the same reach everybody in their order
 * @param services the public ones it concerns
 * @param isForPeople whether mail is worth it; programs hear everything
 * @param mail the text in a language
 * @param call the body of a webhook
 */
public record News(
        NewsKind kind, UUID about, Collection<UUID> services, boolean isForPeople, Edition mail, Message call) {

    /** A text in a language. */
    public interface Edition {
        Message in(SubscriptionWords words);
    }

    public News {
        services = List.copyOf(services);
    }
}
