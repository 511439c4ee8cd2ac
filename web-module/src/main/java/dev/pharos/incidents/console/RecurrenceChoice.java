package dev.pharos.incidents.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How something repeats, as a form offers it. What the form cannot say stays a rule that is written by hand.
 *
 * @param every each so many days, weeks or months
 * @param days of the week, by their codes in calendars; those of a weekly one
 * @param until the last day; null for ever
 * @param rule as written by hand
 */
record RecurrenceChoice(Repeat repeat, int every, List<String> days, LocalDate until, String rule) {

    /** What the form offers. */
    enum Repeat {
        NONE,
        DAILY,
        WEEKLY,
        /** On the day of the month that it starts on. */
        MONTHLY,
        /** On the weekday that it starts on, such as each second Sunday. */
        MONTHLY_WEEKDAY,
        CUSTOM;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Repeat of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    static final RecurrenceChoice NEVER = new RecurrenceChoice(Repeat.NONE, 1, List.of(), null, null);

    private static final int DAYS_OF_A_WEEK = 7;

    /** Later in a month than this a weekday does not come in every month, so that it is the last one that is meant. */
    private static final int ALWAYS_THERE = 4;

    private static final Pattern RULE = Pattern.compile("FREQ=(DAILY|WEEKLY|MONTHLY)(?:;INTERVAL=(\\d+))?"
            + "(?:;BYDAY=([A-Z0-9,-]+))?(?:;BYMONTHDAY=(\\d+))?(?:;UNTIL=(\\d{8}))?");
    private static final Pattern DAYS = Pattern.compile("(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*");

    RecurrenceChoice {
        days = List.copyOf(days);
    }

    /** The codes of all days, in the order of a week. */
    static List<String> allDays() {
        return Arrays.stream(DayOfWeek.values()).map(RecurrenceChoice::code).toList();
    }

    /** The choice that says what the rule says, for something that starts then. */
    static RecurrenceChoice of(String rule, LocalDateTime start) {
        if (rule == null) {
            return NEVER;
        }
        var matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            return custom(rule);
        }
        var every = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        var named = Optional.ofNullable(matcher.group(3));
        var days = named.filter(text -> DAYS.matcher(text).matches()).map(text -> List.of(text.split(",")));
        var until =
                matcher.group(5) == null ? null : LocalDate.parse(matcher.group(5), DateTimeFormatter.BASIC_ISO_DATE);
        return Stream.of(Repeat.DAILY, Repeat.WEEKLY, Repeat.MONTHLY, Repeat.MONTHLY_WEEKDAY)
                .map(repeat -> new RecurrenceChoice(repeat, every, days.orElse(List.of()), until, null))
                .filter(choice -> rule.equals(choice.text(start)))
                .findFirst()
                .orElseGet(() -> custom(rule));
    }

    private static RecurrenceChoice custom(String rule) {
        return new RecurrenceChoice(Repeat.CUSTOM, 1, List.of(), null, rule);
    }

    /** As a rule for something that starts then; null where it does not repeat. */
    String text(LocalDateTime start) {
        return switch (repeat) {
            case NONE -> null;
            case CUSTOM -> rule;
            case DAILY -> rule("FREQ=DAILY", null);
            case WEEKLY -> rule("FREQ=WEEKLY", "BYDAY=" + String.join(",", weekdays(start)));
            case MONTHLY -> rule("FREQ=MONTHLY", "BYMONTHDAY=" + start.getDayOfMonth());
            case MONTHLY_WEEKDAY -> rule("FREQ=MONTHLY", "BYDAY=" + nth(start) + code(start.getDayOfWeek()));
        };
    }

    private String rule(String frequency, String by) {
        var parts = new ArrayList<String>();
        parts.add(frequency);
        if (every > 1) {
            parts.add("INTERVAL=" + every);
        }
        if (by != null) {
            parts.add(by);
        }
        if (until != null) {
            parts.add("UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(until));
        }
        return String.join(";", parts);
    }

    private List<String> weekdays(LocalDateTime start) {
        return days.isEmpty()
                ? List.of(code(start.getDayOfWeek()))
                : allDays().stream().filter(days::contains).toList();
    }

    private static int nth(LocalDateTime start) {
        var nth = (start.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
        return nth > ALWAYS_THERE ? -1 : nth;
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    /** The day that a field holds; empty where it holds none. */
    static Optional<LocalDate> day(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
