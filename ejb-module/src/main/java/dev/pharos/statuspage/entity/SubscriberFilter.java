package dev.pharos.statuspage.entity;

import dev.pharos.delivery.entity.Channel;

/**
 * Which subscribers are asked for; null leaves a condition out.
 *
 * @param text part of the address
 */
public record SubscriberFilter(Channel channel, Subscriber.Status status, String text) {

    public static final SubscriberFilter ALL = new SubscriberFilter(null, null, null);
}
