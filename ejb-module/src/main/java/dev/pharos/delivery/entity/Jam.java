package dev.pharos.delivery.entity;

import java.util.Set;

/** Who has to wait: organizations and destinations for which enough is underway. */
public record Jam(Set<Long> tenants, Set<String> destinations) {

    public Jam {
        tenants = Set.copyOf(tenants);
        destinations = Set.copyOf(destinations);
    }

    public boolean isNone() {
        return tenants.isEmpty() && destinations.isEmpty();
    }

    /** Whether everybody who waits in the other waits in this one, too. */
    public boolean covers(Jam other) {
        return tenants.containsAll(other.tenants) && destinations.containsAll(other.destinations);
    }
}
