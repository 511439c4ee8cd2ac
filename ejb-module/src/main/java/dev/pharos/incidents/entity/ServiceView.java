package dev.pharos.incidents.entity;

import java.util.List;
import java.util.UUID;

/**
 * A service and what belongs to it, as read together.
 *
 * @param teamId of the team that looks after it, or null
 * @param monitorIds of those it follows
 */
public record ServiceView(Service service, UUID teamId, List<UUID> monitorIds) {

    public ServiceView {
        monitorIds = List.copyOf(monitorIds);
    }

    /** Whether its monitors decide how it is shown, so that no hand can. */
    public boolean isLed() {
        return service.follow() != FollowRule.NONE && !monitorIds.isEmpty();
    }
}
