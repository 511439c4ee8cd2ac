package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.Affected;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What a page says, in its language and its time zone. */
public final class Words {

    private static final String BUNDLE = "dev.pharos.statuspage.page";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle texts;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;
    private final DateTimeFormatter months;

    public Words(String language, ZoneId zone) {
        this.locale = Locale.forLanguageTag(language);
        this.zone = zone;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, EXACT);
        this.dates = DateTimeFormatter.ofPattern(german() ? "d. MMMM uuuu" : "d MMMM uuuu", locale);
        this.times = DateTimeFormatter.ofPattern(
                        german() ? "d. MMMM uuuu, HH:mm zzz" : "d MMMM uuuu, HH:mm zzz", locale)
                .withZone(zone);
        this.months = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String of(String key, Object... values) {
        var pattern = texts.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    public String date(LocalDate date) {
        return dates.format(date);
    }

    public String month(YearMonth month) {
        return months.format(month);
    }

    public String time(Instant instant) {
        return times.format(instant);
    }

    /** The time for people and for programs. */
    Markup timeTag(Instant instant) {
        return Markup.of("<time datetime=\"{}\">{}</time>", instant, time(instant));
    }

    /** Which services something is about; nothing where there are none. */
    Markup affected(List<Affected> services) {
        var names = services.stream().map(Affected::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? Markup.NONE : Markup.of("<p class=\"affected\">{}</p>\n", of("affected", names));
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public String duration(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return of("duration.seconds");
        }
        return duration.toHours() == 0
                ? of("duration.minutes", duration.toMinutes())
                : of("duration.hours", duration.toHours(), duration.toMinutesPart());
    }

    /** To two digits, never rounded up to what was not reached. */
    public String percent(double share) {
        return String.format(locale, "%.2f", Math.floor(share * 10_000) / 100);
    }

    private boolean german() {
        return locale.getLanguage().equals("de");
    }
}
