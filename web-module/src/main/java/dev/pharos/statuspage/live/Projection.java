package dev.pharos.statuspage.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of an event's payload everybody may know: of what is public, the fields listed here, and of services only those that
 * the page shows. Whatever else a payload may hold one day stays inside.
 *
 * @param services ids of the public ones
 */
record Projection(Set<String> services) {

    private static final Set<String> FAMILIES = Set.of("service", "incident", "maintenance", "status");
    private static final List<String> PLAIN = List.of(
            "id",
            "serviceId",
            "incidentId",
            "maintenanceId",
            "occurrenceId",
            "name",
            "title",
            "description",
            "group",
            "position",
            "impact",
            "status",
            "from",
            "to",
            "since",
            "body",
            "startedAt",
            "resolvedAt",
            "startsAt",
            "endsAt",
            "timeZone",
            "createdAt",
            "updatedAt");
    private static final List<String> UPDATE = List.of("id", "status", "body", "createdAt");
    private static final List<String> SERVICE = List.of("id", "name", "status");

    Projection {
        services = Set.copyOf(services);
    }

    /** Whether a status page shows such things at all, whatever a payload says of itself. */
    static boolean isAbout(String type) {
        return FAMILIES.contains(type.replaceFirst("_.*", ""));
    }

    /** The public parts of a payload: an object, or an array of them. */
    List<String> of(String payload) {
        var json = JsonMapper.shared().readTree(payload);
        var parts = json.isArray() ? json.valueStream() : Stream.of(json);
        return parts.flatMap(part -> part(part).stream()).toList();
    }

    private Optional<String> part(JsonNode part) {
        if (!part.isObject()
                || !part.path("public").isBoolean()
                || !part.path("public").asBoolean()) {
            return Optional.empty();
        }
        var shown = picked(part, PLAIN);
        if (part.has("serviceIds")) {
            shown.set("serviceIds", ids(part.get("serviceIds")));
        }
        objects(part, "services", SERVICE).ifPresent(list -> shown.set("services", publicOnly(list)));
        objects(part, "updates", UPDATE).ifPresent(list -> shown.set("updates", list));
        if (part.path("update").isObject()) {
            shown.set("update", picked(part.get("update"), UPDATE));
        }
        return Optional.of(shown.toString());
    }

    /** Texts and numbers only: an object of a listed name has fields that nobody has listed. */
    private static ObjectNode picked(JsonNode from, List<String> names) {
        var shown = JsonMapper.shared().createObjectNode();
        names.stream()
                .filter(from::has)
                .filter(name -> from.get(name).isValueNode())
                .forEach(name -> shown.set(name, from.get(name)));
        return shown;
    }

    private ArrayNode ids(JsonNode all) {
        var shown = JsonMapper.shared().createArrayNode();
        all.valueStream()
                .filter(id -> id.isString() && services.contains(id.asString()))
                .forEach(shown::add);
        return shown;
    }

    private static Optional<ArrayNode> objects(JsonNode part, String name, List<String> fields) {
        if (!part.path(name).isArray()) {
            return Optional.empty();
        }
        var shown = JsonMapper.shared().createArrayNode();
        part.get(name).valueStream().filter(JsonNode::isObject).forEach(one -> shown.add(picked(one, fields)));
        return Optional.of(shown);
    }

    private ArrayNode publicOnly(ArrayNode list) {
        var shown = JsonMapper.shared().createArrayNode();
        list.valueStream()
                .filter(service -> services.contains(service.path("id").asString("")))
                .forEach(shown::add);
        return shown;
    }
}
