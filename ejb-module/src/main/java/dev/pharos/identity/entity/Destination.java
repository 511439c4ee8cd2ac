package dev.pharos.identity.entity;

import java.util.List;
import java.util.Optional;

/**
 * Where a log-in leads: to the organization that was named, else to the one whose host name the request was sent to, else to
 * the one joined first. Only ever to one the person belongs to: a foreign host name lets nobody in there, and says no more
 * than an unknown one.
 *
 * @param organization slug or id as named by the client; null for none
 * @param hostTenant internal id of the organization that has the host name of the request, if any
 */
public record Destination(String organization, Optional<Long> hostTenant) {

    /** @param places where the person belongs, in the order in which they joined */
    public Optional<Affiliation> among(List<Affiliation> places) {
        if (organization != null) {
            return places.stream().filter(place -> place.isCalled(organization)).findFirst();
        }
        return hostTenant
                .flatMap(host -> places.stream()
                        .filter(place -> place.tenantId() == host)
                        .findFirst())
                .or(() -> places.stream().findFirst());
    }
}
