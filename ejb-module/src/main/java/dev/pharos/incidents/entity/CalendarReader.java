package dev.pharos.incidents.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.TimeZones;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the events of a calendar (RFC 5545) as maintenances. What it does not understand it refuses by the number and title
 * of the event and the name of the property, rather than to plan something else.
 */
public final class CalendarReader {

    public static final int MAX_EVENTS = 500;

    private static final Set<String> UNSUPPORTED = Set.of("RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Pattern WEEKS = Pattern.compile("\\+?P(\\d{1,3})W");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,9}");
    private static final Pattern LENGTH = Pattern.compile("\\+?P(?:(\\d{1,4})D)?(T[0-9HMS]+)?");

    /**
     * What a calendar holds.
     *
     * @param events in order
     * @param skipped titles of events that were cancelled or are over
     */
    public record Content(List<CalendarEvent> events, List<String> skipped) {

        public Content {
            events = List.copyOf(events);
            skipped = List.copyOf(skipped);
        }
    }

    private final Instant now;
    private final List<CalendarEvent> events = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private ZoneId floating = ZoneOffset.UTC;

    private CalendarReader(Instant now) {
        this.now = now;
    }

    /**
     * @param file in UTF-8, as RFC 5545 section 3.1.4 has it
     * @param now what was over then is skipped
     * @throws DomainException INVALID where it is none, or naming every event that is wrong and why
     */
    public static Content read(byte[] file, Instant now) {
        try {
            return read(UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString(), now);
        } catch (CharacterCodingException e) {
            throw DomainException.invalid("body", "must be UTF-8");
        }
    }

    static Content read(String text, Instant now) {
        var lines = ContentLine.all(text);
        if (lines.isEmpty() || !lines.get(0).is("BEGIN", "VCALENDAR")) {
            throw DomainException.invalid("body", "must be a calendar: it begins with BEGIN:VCALENDAR");
        }
        var reader = new CalendarReader(now);
        reader.readEvents(lines);
        if (!reader.errors.isEmpty()) {
            throw DomainException.invalid(reader.errors);
        }
        return new Content(reader.events, reader.skipped);
    }

    private void readEvents(List<ContentLine> lines) {
        Map<String, ContentLine> event = null;
        var inside = 0;
        var number = 0;
        for (var line : lines) {
            if (event == null && line.name().equals("X-WR-TIMEZONE")) {
                floating = zone(line.value().strip()).orElse(floating);
            } else if (line.is("BEGIN", "VEVENT") && event == null) {
                event = new HashMap<>();
            } else if (event != null && line.name().equals("BEGIN")) {
                inside++;
            } else if (event != null && line.name().equals("END") && inside > 0) {
                inside--;
            } else if (line.is("END", "VEVENT") && event != null) {
                number++;
                requireFew(number);
                readEvent(number, event);
                event = null;
            } else if (event != null && inside == 0) {
                event.putIfAbsent(line.name(), line);
            }
        }
        if (event != null) {
            errors.add(new FieldError("event " + (number + 1), "has no end"));
        }
    }

    private static void requireFew(int number) {
        if (number > MAX_EVENTS) {
            throw DomainException.invalid("body", "must have at most " + MAX_EVENTS + " events");
        }
    }

    private void readEvent(int number, Map<String, ContentLine> event) {
        var title = Optional.ofNullable(event.get("SUMMARY"))
                .map(line -> line.text().replaceAll("\\s+", " ").strip())
                .orElse("");
        try {
            var cancelled = event.containsKey("STATUS") && event.get("STATUS").is("STATUS", "CANCELLED");
            var draft = cancelled ? null : draft(title, event);
            if (cancelled || draft.validated().plan().from(now).findFirst().isEmpty()) {
                skipped.add(title);
            } else {
                events.add(new CalendarEvent(origin(event), draft));
            }
        } catch (DomainException refusal) {
            refusal.errors()
                    .forEach(error -> errors.add(new FieldError(
                            "event " + number + (title.isEmpty() ? "" : " (" + title + ")"),
                            error.field() + " " + error.message())));
        }
    }

    /** Which event it is; null where it does not say. */
    private CalendarOrigin origin(Map<String, ContentLine> event) {
        var uid = Optional.ofNullable(event.get("UID"))
                .map(line -> line.text().strip())
                .orElse("");
        if (uid.isEmpty()) {
            return null;
        }
        if (uid.length() > CalendarOrigin.MAX_UID_LENGTH) {
            throw DomainException.invalid("UID", "must have at most " + CalendarOrigin.MAX_UID_LENGTH + " characters");
        }
        return new CalendarOrigin(uid, sequence(event), stamp(event));
    }

    private Instant stamp(Map<String, ContentLine> event) {
        var line = event.get("DTSTAMP");
        var stamp = line == null ? null : instant(line);
        if (stamp != null && !CalendarOrigin.isStorable(stamp)) {
            throw DomainException.invalid("DTSTAMP", "must be a time of our days");
        }
        return stamp;
    }

    private static int sequence(Map<String, ContentLine> event) {
        var text = event.containsKey("SEQUENCE") ? event.get("SEQUENCE").value().strip() : "0";
        if (!SEQUENCE.matcher(text).matches()) {
            throw DomainException.invalid("SEQUENCE", "must be a number");
        }
        return Integer.parseInt(text);
    }

    private MaintenanceDraft draft(String title, Map<String, ContentLine> event) {
        UNSUPPORTED.stream().filter(event::containsKey).sorted().findFirst().ifPresent(name -> {
            throw DomainException.invalid(name, "is not supported");
        });
        var start = event.get("DTSTART");
        if (start == null) {
            throw DomainException.invalid("DTSTART", "is required");
        }
        var zone = zoneOf(start);
        var startsAt = instant(start);
        return new MaintenanceDraft(
                title,
                Optional.ofNullable(event.get("DESCRIPTION"))
                        .map(ContentLine::text)
                        .orElse(""),
                startsAt,
                endsAt(event, startsAt),
                zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId(),
                Optional.ofNullable(event.get("RRULE")).map(ContentLine::value).orElse(null),
                List.of(),
                List.of());
    }

    private Instant endsAt(Map<String, ContentLine> event, Instant startsAt) {
        var start = event.get("DTSTART");
        if (event.containsKey("DTEND")) {
            return instant(event.get("DTEND"));
        }
        if (event.containsKey("DURATION")) {
            return plus(startsAt, zoneOf(start), event.get("DURATION").value().strip());
        }
        if (isDate(start)) {
            return plus(startsAt, zoneOf(start), "P1D");
        }
        throw DomainException.invalid("DTEND", "or DURATION is required");
    }

    /** Days and weeks of a calendar are as long as its days are, hours are exact. */
    private static Instant plus(Instant startsAt, ZoneId zone, String length) {
        var weeks = WEEKS.matcher(length);
        if (weeks.matches()) {
            return startsAt.atZone(zone)
                    .plusWeeks(Integer.parseInt(weeks.group(1)))
                    .toInstant();
        }
        var matcher = LENGTH.matcher(length);
        try {
            if (matcher.matches() && length.length() > 1) {
                var days = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
                var rest = matcher.group(2) == null ? Duration.ZERO : Duration.parse("P" + matcher.group(2));
                return startsAt.atZone(zone)
                        .plus(Period.ofDays(days))
                        .toInstant()
                        .plus(rest);
            }
        } catch (DateTimeException | ArithmeticException wrong) {
            throw DomainException.invalid("DURATION", "must be a length that can be counted");
        }
        throw DomainException.invalid("DURATION", "must be a length such as PT2H30M");
    }

    private Instant instant(ContentLine line) {
        var text = line.value().strip();
        try {
            if (isDate(line)) {
                return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                        .atStartOfDay(zoneOf(line))
                        .toInstant();
            }
            return LocalDateTime.parse(text.endsWith("Z") ? text.substring(0, text.length() - 1) : text, TIME)
                    .atZone(zoneOf(line))
                    .toInstant();
        } catch (DateTimeException wrong) {
            throw DomainException.invalid(line.name(), "must be a time such as 20261231T230000Z");
        }
    }

    private static boolean isDate(ContentLine line) {
        return line.parameter("VALUE").filter("DATE"::equalsIgnoreCase).isPresent();
    }

    private ZoneId zoneOf(ContentLine line) {
        if (line.value().strip().endsWith("Z")) {
            return ZoneOffset.UTC;
        }
        return line.parameter("TZID")
                .map(name -> zone(name)
                        .orElseThrow(() -> DomainException.invalid(
                                line.name(), "names the time zone " + name + ", which is not in the IANA database")))
                .orElse(floating);
    }

    private static Optional<ZoneId> zone(String name) {
        return TimeZones.ids().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
