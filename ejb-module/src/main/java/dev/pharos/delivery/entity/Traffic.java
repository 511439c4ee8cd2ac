package dev.pharos.delivery.entity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is underway from this node. Strangers' web servers never get the places of mail, no web server and no organization
 * gets those of the others: whoever does not answer, under however many names, holds up nobody else.
 */
public final class Traffic {

    /** Our own mail server takes more at once than a stranger's web server. */
    private static final int MAILS = 4;

    private static final int CALLS = 8;
    private static final int OF_ONE_TENANT = 3;
    private static final int TO_ONE_HOST = 2;

    /** At once. */
    public static final int MOST = MAILS + CALLS;

    private final Crowd<Channel> channels = new Crowd<>(channel -> channel == Channel.EMAIL ? MAILS : CALLS);
    private final Crowd<Share> shares = new Crowd<>(share -> OF_ONE_TENANT);
    private final Crowd<String> hosts = new Crowd<>(host -> TO_ONE_HOST);

    private record Share(Channel channel, long tenantId) {}

    public void enter(Errand errand) {
        var channel = errand.receiver().channel();
        channels.enter(channel);
        shares.enter(new Share(channel, errand.tenantId()));
        if (channel == Channel.WEBHOOK) {
            hosts.enter(errand.destination());
        }
    }

    public void leave(Errand errand) {
        var channel = errand.receiver().channel();
        channels.leave(channel);
        shares.leave(new Share(channel, errand.tenantId()));
        if (channel == Channel.WEBHOOK) {
            hosts.leave(errand.destination());
        }
    }

    /** Who has to wait on this channel; empty when everybody has to. */
    public Optional<Jam> jam(Channel channel) {
        if (channels.isFull(channel)) {
            return Optional.empty();
        }
        var tenants = shares.full().stream()
                .filter(share -> share.channel() == channel)
                .map(Share::tenantId)
                .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Jam(tenants, channel == Channel.WEBHOOK ? hosts.full() : Set.of()));
    }
}
