package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A maintenance as somebody wrote it down: nothing checked yet, null where nothing was said.
 *
 * @param startsAt the first occurrence, or where its rule begins to look for one
 * @param endsAt of the same occurrence
 * @param timeZone IANA; UTC where nothing was said
 * @param recurrence an RRULE; null or empty for one that does not recur
 */
public record MaintenanceDraft(
        String title,
        String description,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        String recurrence,
        List<UUID> services,
        List<UUID> monitors) {

    public static final int MAX_TITLE_LENGTH = 200;
    public static final int MAX_DESCRIPTION_LENGTH = 20_000;
    static final int MAX_AFFECTED = 500;
    static final Duration LONGEST = Duration.ofDays(366);

    /** A row keeps so many characters of a zone's name. */
    private static final int MAX_ZONE_LENGTH = 64;

    /** Checked and complete; refuses the input naming every wrong field. */
    public MaintenanceDefinition validated() {
        var errors = new ArrayList<FieldError>();
        var name = title == null ? "" : title.strip();
        var text = description == null ? "" : description.strip();
        checkTitle(name, errors);
        if (text.codePointCount(0, text.length()) > MAX_DESCRIPTION_LENGTH) {
            errors.add(new FieldError("description", "must have at most " + MAX_DESCRIPTION_LENGTH + " characters"));
        }
        checkTime("startsAt", startsAt, errors);
        checkTime("endsAt", endsAt, errors);
        checkLength(errors);
        var zone = zone(errors);
        var rule = rule(errors);
        checkIds("serviceIds", services, errors);
        checkIds("monitorIds", monitors, errors);
        refuse(errors);
        var plan = MaintenancePlan.of(startsAt, endsAt, zone, rule);
        check(plan);
        return new MaintenanceDefinition(name, text, plan, distinct(services), distinct(monitors));
    }

    private static void checkTitle(String title, List<FieldError> errors) {
        if (title.isEmpty()) {
            errors.add(new FieldError("title", "is required"));
        }
        if (title.codePointCount(0, title.length()) > MAX_TITLE_LENGTH) {
            errors.add(new FieldError("title", "must have at most " + MAX_TITLE_LENGTH + " characters"));
        }
        if (title.codePoints().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError("title", "must not contain control characters"));
        }
    }

    private static void checkTime(String field, Instant time, List<FieldError> errors) {
        if (time == null) {
            errors.add(new FieldError(field, "is required"));
            return;
        }
        var year = time.atZone(ZoneOffset.UTC).getYear();
        if (year < MaintenancePlan.FIRST_YEAR || year > MaintenancePlan.LAST_YEAR) {
            errors.add(new FieldError(
                    field, "must lie in the years " + MaintenancePlan.FIRST_YEAR + " to " + MaintenancePlan.LAST_YEAR));
        }
    }

    private void checkLength(List<FieldError> errors) {
        if (startsAt == null || endsAt == null) {
            return;
        }
        var length = Duration.between(startsAt, endsAt);
        if (length.compareTo(Duration.ofSeconds(1)) < 0) {
            errors.add(new FieldError("endsAt", "must be later than startsAt, by a second at least"));
        } else if (length.compareTo(LONGEST) > 0) {
            errors.add(new FieldError("endsAt", "must be at most " + LONGEST.toDays() + " days later than startsAt"));
        }
    }

    private ZoneId zone(List<FieldError> errors) {
        if (timeZone == null || timeZone.isBlank()) {
            return ZoneId.of("UTC");
        }
        var name = timeZone.strip();
        if (name.length() <= MAX_ZONE_LENGTH && TimeZones.ids().contains(name)) {
            return ZoneId.of(name);
        }
        errors.add(new FieldError("timeZone", "must be a time zone of the IANA database, such as Europe/Berlin"));
        return ZoneOffset.UTC;
    }

    private Recurrence rule(List<FieldError> errors) {
        try {
            return Recurrence.ofNullable(recurrence).orElse(null);
        } catch (DomainException refusal) {
            errors.addAll(refusal.errors());
            return null;
        }
    }

    private static void checkIds(String field, List<UUID> ids, List<FieldError> errors) {
        if (ids == null) {
            return;
        }
        if (ids.size() > MAX_AFFECTED) {
            errors.add(new FieldError(field, "must have at most " + MAX_AFFECTED + " entries"));
        }
        if (ids.stream().anyMatch(Objects::isNull)) {
            errors.add(new FieldError(field, "must not contain null"));
        }
    }

    private static void check(MaintenancePlan plan) {
        if (plan.first().isEmpty()) {
            throw DomainException.invalid("recurrence", "names no time at all");
        }
        if (plan.overlapsItself()) {
            throw DomainException.invalid("endsAt", "must not be later than the start of the next occurrence");
        }
    }

    private static List<UUID> distinct(List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().distinct().toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }
}
