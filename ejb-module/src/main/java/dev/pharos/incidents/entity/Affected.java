package dev.pharos.incidents.entity;

import java.util.UUID;

/**
 * A service that something affects.
 *
 * @param serviceId internal, for keys
 * @param id as the outside knows it
 * @param visible whether the public page shows it
 * @param status what it takes while that lasts
 */
public record Affected(long serviceId, UUID id, String name, boolean visible, ServiceStatus status) {

    public ServiceChoice choice() {
        return new ServiceChoice(id, status);
    }

    /** The same service with another status. */
    public Affected taking(ServiceStatus other) {
        return new Affected(serviceId, id, name, visible, other);
    }
}
