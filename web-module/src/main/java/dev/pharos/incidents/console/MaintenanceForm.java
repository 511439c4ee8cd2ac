package dev.pharos.incidents.console;

import dev.pharos.incidents.console.RecurrenceChoice.Repeat;
import dev.pharos.incidents.entity.MaintenanceDraft;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.TimeZones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A maintenance as a form holds it: local times as a browser's fields write them, and a rule in parts. */
final class MaintenanceForm {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Behind the name of a field: the time that it was opened with. */
    private static final String SHOWN = " as shown";

    private MaintenanceForm() {}

    /** A form as it is opened: tomorrow, for an hour. */
    static Map<String, Object> blank(Instant now) {
        var start = now.plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var values = new HashMap<String, Object>();
        values.put("timeZone", UTC.getId());
        put(values, "startsAt", new ShownTime(start, UTC));
        put(values, "endsAt", new ShownTime(start.plus(1, ChronoUnit.HOURS), UTC));
        put(values, RecurrenceChoice.NEVER);
        return values;
    }

    static Map<String, Object> of(MaintenanceDraft draft) {
        var zone = ZoneId.of(draft.timeZone());
        var values = new HashMap<String, Object>();
        values.put("title", draft.title());
        values.put("description", draft.description());
        values.put("timeZone", draft.timeZone());
        put(values, "startsAt", new ShownTime(draft.startsAt(), zone));
        put(values, "endsAt", new ShownTime(draft.endsAt(), zone));
        put(
                values,
                RecurrenceChoice.of(
                        draft.recurrence(), draft.startsAt().atZone(zone).toLocalDateTime()));
        return values;
    }

    private static void put(Map<String, Object> values, String field, ShownTime time) {
        values.put(field, time.text());
        values.put(field + SHOWN, time);
    }

    private static void put(Map<String, Object> values, RecurrenceChoice choice) {
        values.put("recurrence", choice.repeat().text());
        values.put("every", choice.every());
        values.put("until", choice.until() == null ? null : choice.until().toString());
        values.put("rule", choice.rule());
    }

    /**
     * What the form says.
     *
     * @throws DomainException for what is no time; every other rule is the domain's
     */
    static MaintenanceDraft draft(
            Map<String, Object> values, List<String> days, List<UUID> services, List<UUID> monitors) {
        var zone = zone(values);
        var start = local(values, "startsAt");
        return new MaintenanceDraft(
                text(values, "title"),
                text(values, "description"),
                start.map(local -> meant(values, "startsAt", local, zone)).orElse(null),
                local(values, "endsAt")
                        .map(local -> meant(values, "endsAt", local, zone))
                        .orElse(null),
                text(values, "timeZone"),
                choice(values, days).text(start.orElse(LocalDateTime.MIN)),
                services,
                monitors);
    }

    private static RecurrenceChoice choice(Map<String, Object> values, List<String> days) {
        var until = RecurrenceChoice.day(text(values, "until"));
        if (text(values, "until") != null && until.isEmpty()) {
            throw DomainException.invalid("until", "must be a day");
        }
        var every = values.get("every") instanceof Integer number && number > 0 ? number : 1;
        return new RecurrenceChoice(
                Repeat.of(text(values, "recurrence")), every, days, until.orElse(null), text(values, "rule"));
    }

    /** Without one that counts the domain refuses; until then any will do. */
    private static ZoneId zone(Map<String, Object> values) {
        var name = text(values, "timeZone");
        return name != null && TimeZones.ids().contains(name) ? ZoneId.of(name) : UTC;
    }

    private static Instant meant(Map<String, Object> values, String field, LocalDateTime local, ZoneId zone) {
        return ((ShownTime) values.get(field + SHOWN)).meant(local, zone);
    }

    private static Optional<LocalDateTime> local(Map<String, Object> values, String field) {
        var text = text(values, field);
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException none) {
            throw DomainException.invalid(field, "must be a day and a time");
        }
    }

    private static String text(Map<String, Object> values, String name) {
        return (String) values.get(name);
    }
}
