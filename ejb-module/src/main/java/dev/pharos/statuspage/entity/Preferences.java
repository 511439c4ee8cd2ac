package dev.pharos.statuspage.entity;

import java.util.List;

/** What somebody who holds a token may see of a subscription. */
public record Preferences(Letterhead page, Subscriber subscriber, List<ServiceChoice> services) {

    public Preferences {
        services = List.copyOf(services);
    }
}
