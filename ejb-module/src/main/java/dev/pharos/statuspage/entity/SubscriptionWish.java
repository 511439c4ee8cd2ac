package dev.pharos.statuspage.entity;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.platform.entity.Sha256;
import java.util.Set;
import java.util.UUID;

/**
 * Who wants to be told of what.
 *
 * @param address canonical
 * @param serviceIds empty for all services
 */
public record SubscriptionWish(
        Channel channel, String address, Set<UUID> serviceIds, Set<NewsKind> kinds, String language) {

    public SubscriptionWish {
        serviceIds = Set.copyOf(serviceIds);
        kinds = Set.copyOf(kinds);
    }

    public byte[] addressHash() {
        return Sha256.of(address);
    }

    /** The same at an address in canonical form. */
    public SubscriptionWish at(String canonical) {
        return new SubscriptionWish(channel, canonical, serviceIds, kinds, language);
    }
}
