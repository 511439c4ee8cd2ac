package dev.pharos.platform.live;

import dev.pharos.platform.entity.EventId;
import dev.pharos.platform.entity.EventTimes;
import dev.pharos.platform.entity.LoggedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the event log as the frames clients get. The log also carries news between nodes; only listed types go out. */
final class LiveEvents {

    private static final Set<String> TYPES = Set.of(
            "check_recorded",
            "monitor_status_changed",
            "monitor_created",
            "monitor_updated",
            "monitor_deleted",
            "service_created",
            "service_updated",
            "service_status_changed",
            "service_deleted",
            "incident_created",
            "incident_updated",
            "incident_update_added",
            "incident_deleted",
            "status_page_updated");

    private static final List<String> FAMILIES = List.of("maintenance_", "alert_", "agent_", "deployment_", "upload_");

    private LiveEvents() {}

    static boolean isForClients(String type) {
        return TYPES.contains(type) || FAMILIES.stream().anyMatch(type::startsWith);
    }

    /**
     * The frames of one row: one, or where the payload is an array one for each element.
     *
     * @throws JacksonException where the payload is no JSON
     */
    static List<Frame> frames(LoggedEvent event, UUID organization) {
        if (!event.payload().startsWith("[")) {
            return List.of(frame(event, organization, EventId.of(event.id()), event.payload()));
        }
        var parts = JsonMapper.shared().readTree(event.payload());
        return IntStream.range(0, parts.size())
                .mapToObj(part -> frame(
                        event,
                        organization,
                        new EventId(event.id(), part),
                        parts.get(part).toString()))
                .toList();
    }

    /** What everybody may know of one row: a frame for each of its public parts. */
    static List<Frame> frames(LoggedEvent event, UUID organization, List<String> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(part -> frame(
                        event,
                        organization,
                        part == 0 ? EventId.of(event.id()) : new EventId(event.id(), part),
                        parts.get(part)))
                .toList();
    }

    /** Types and ids need no escaping; the payload is JSON already. */
    private static Frame frame(LoggedEvent event, UUID organization, EventId id, String data) {
        var text = "{\"type\":\"" + event.type() + "\",\"eventId\":\"" + id.text() + "\",\"organizationId\":\""
                + organization + "\",\"at\":\"" + EventTimes.text(event.at()) + "\",\"data\":" + data + "}";
        return new Frame(id, text);
    }
}
