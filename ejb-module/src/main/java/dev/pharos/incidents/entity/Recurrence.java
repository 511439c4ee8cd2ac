package dev.pharos.incidents.entity;

import dev.pharos.platform.entity.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * How something recurs: the RRULE of RFC 5545 as far as plans of people need it. It counts in local time, which no change of
 * the clocks moves; what it refuses it refuses by the name of the part.
 */
public final class Recurrence {

    /** The field of the API, which refusals name. */
    private static final String FIELD = "recurrence";

    private static final int MAX_LENGTH = 500;
    private static final int MAX_INTERVAL = 1_000;
    private static final int MAX_COUNT = 10_000;
    private static final String DEFAULT_WEEK_START = "MO";

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> PARTS =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS");

    private final Map<String, String> parts;
    private final String rule;
    private final Until until;

    private Recurrence(Map<String, String> parts) {
        this.parts = parts;
        this.rule = text(parts, Set.of("UNTIL"));
        this.until = until(parts.get("UNTIL"));
    }

    /**
     * Reads the value of an RRULE, with or without {@code RRULE:} before it.
     *
     * @throws DomainException INVALID, naming the part that is wrong or not supported
     */
    public static Recurrence parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw refused("must have at most " + MAX_LENGTH + " characters");
        }
        var upper = text.strip().toUpperCase(Locale.ROOT);
        var parts = parts(upper.startsWith("RRULE:") ? upper.substring("RRULE:".length()) : upper);
        dropIdleWeekStart(parts);
        parts.keySet().stream()
                .filter(name -> !PARTS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("has the part " + name + ", which is not supported; there are: "
                            + String.join(", ", new TreeSet<>(PARTS)));
                });
        requireFrequency(parts.get("FREQ"));
        requireAtMost(parts, "INTERVAL", MAX_INTERVAL);
        requireAtMost(parts, "COUNT", MAX_COUNT);
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) {
            throw refused("must not have both COUNT and UNTIL");
        }
        var recurrence = new Recurrence(parts);
        recurrence.rule();
        return recurrence;
    }

    /** Empty for null and blank. */
    public static Optional<Recurrence> ofNullable(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(parse(text));
    }

    private static Map<String, String> parts(String text) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : text.split(";", -1)) {
            var equals = part.indexOf('=');
            if (equals < 1 || equals == part.length() - 1) {
                throw refused("must be parts such as FREQ=WEEKLY;BYDAY=SU, each with a name and a value");
            }
            if (parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                throw refused("has the part " + part.substring(0, equals) + " twice");
            }
        }
        return parts;
    }

    /** Calendars write where their week begins; it matters only for every second week and the like. */
    private static void dropIdleWeekStart(Map<String, String> parts) {
        var counts = "WEEKLY".equals(parts.get("FREQ")) && parts.containsKey("INTERVAL");
        if (!counts || DEFAULT_WEEK_START.equals(parts.get("WKST"))) {
            parts.remove("WKST");
        }
    }

    private static void requireFrequency(String frequency) {
        if (frequency == null) {
            throw refused("must have the part FREQ");
        }
        if (!FREQUENCIES.contains(frequency)) {
            throw refused("must have FREQ=DAILY, WEEKLY, MONTHLY or YEARLY");
        }
    }

    private static void requireAtMost(Map<String, String> parts, String name, int most) {
        var value = parts.get(name);
        if (value != null && (!value.matches("[1-9][0-9]{0,8}") || Integer.parseInt(value) > most)) {
            throw refused("must have a number from 1 to " + most + " as " + name);
        }
    }

    private static Until until(String text) {
        try {
            return text == null ? null : Until.parse(text);
        } catch (DateTimeException none) {
            throw refused("must have a date or a time such as 20261231T230000Z as UNTIL");
        }
    }

    /** The rule is mutable, so nobody shares one. */
    private RecurrenceRule rule() {
        try {
            return new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException wrong) {
            throw refused("is no rule of RFC 5545: " + wrong.getMessage());
        }
    }

    /** The local times of all occurrences from {@code start} on, in order; UNTIL is for the caller, who knows the zone. */
    Stream<LocalDateTime> from(LocalDateTime start) {
        var iterator = iterator(start);
        return Stream.generate(() -> iterator.flatMap(Recurrence::next))
                .takeWhile(Optional::isPresent)
                .map(Optional::get);
    }

    /** Empty where the library finds nothing: it gives up on days that do not exist, such as the 30th of February. */
    private Optional<RecurrenceRuleIterator> iterator(LocalDateTime start) {
        var first = new DateTime(
                start.getYear(),
                start.getMonthValue() - 1,
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond());
        var parsed = rule();
        try {
            return Optional.of(parsed.iterator(first));
        } catch (IllegalArgumentException endless) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> next(RecurrenceRuleIterator iterator) {
        try {
            return iterator.hasNext() ? Optional.of(local(iterator.nextDateTime())) : Optional.empty();
        } catch (IllegalArgumentException endless) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    /** Whether something that starts then is still within UNTIL. */
    boolean includes(Instant startsAt, ZoneId zone) {
        return until == null || !startsAt.isAfter(until.in(zone));
    }

    /** The value of the RRULE, in the order in which it was written. */
    public String text() {
        return text(parts, Set.of());
    }

    /** The same for a calendar whose times have a zone: there UNTIL has to be an instant. */
    String calendarText(ZoneId zone) {
        return until == null
                ? text()
                : rule + ";UNTIL=" + Until.of(until.in(zone)).text();
    }

    /** A part's value; empty where there is no such part. */
    public Optional<String> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private static String text(Map<String, String> parts, Collection<String> except) {
        return parts.entrySet().stream()
                .filter(part -> !except.contains(part.getKey()))
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private static DomainException refused(String message) {
        return DomainException.invalid(FIELD, message);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
