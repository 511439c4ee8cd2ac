package dev.pharos.incidents.console;

import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.ServiceDraft;
import dev.pharos.incidents.entity.ServiceView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service as a form holds it, by the names its fields have in the API, so that a refusal finds the field. */
final class ServiceForm {

    private ServiceForm() {}

    /** A form as it is opened: what most people want. */
    static Map<String, Object> blank() {
        var values = new HashMap<String, Object>();
        values.put("public", true);
        values.put("autoIncident", false);
        values.put("follow", FollowRule.WORST_OF.text());
        values.put("monitorIds", List.of());
        return values;
    }

    static Map<String, Object> of(ServiceView view) {
        var service = view.service();
        var values = blank();
        values.put("name", service.name());
        values.put("description", service.description());
        values.put("group", service.group());
        values.put("public", service.isPublic());
        values.put("teamId", view.teamId() == null ? null : view.teamId().toString());
        values.put("monitorIds", view.monitorIds().stream().map(UUID::toString).toList());
        if (!view.monitorIds().isEmpty()) {
            values.put("follow", service.follow().text());
        }
        values.put("requiredUp", service.requiredUp());
        values.put("autoIncident", service.autoIncident());
        return values;
    }

    /** What the form says; without monitors there is nothing to choose a rule for. */
    static ServiceDraft draft(Map<String, Object> values) {
        var monitors =
                chosen(values.get("monitorIds")).stream().map(ServiceIds::of).toList();
        var team = (String) values.get("teamId");
        return new ServiceDraft(
                (String) values.get("name"),
                (String) values.get("description"),
                (String) values.get("group"),
                (Boolean) values.get("public"),
                null,
                team == null ? null : ServiceIds.of(team),
                monitors,
                monitors.isEmpty()
                        ? FollowRule.NONE
                        : FollowRule.parse((String) values.get("follow")).orElse(null),
                (Integer) values.get("requiredUp"),
                (Boolean) values.get("autoIncident"));
    }

    /** Only those of the monitors that are ticked which are among these. */
    static void keep(Map<String, Object> values, Collection<?> monitors) {
        values.put(
                "monitorIds",
                chosen(values.get("monitorIds")).stream()
                        .filter(monitors::contains)
                        .toList());
    }

    /** Faces puts an array where a list was. */
    private static List<String> chosen(Object value) {
        if (value instanceof Object[] several) {
            return List.of(several).stream().map(String::valueOf).toList();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }
}
