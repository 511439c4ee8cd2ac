package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.ServiceStatus;
import dev.pharos.statuspage.entity.DayBar;
import dev.pharos.statuspage.entity.PublicService;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The days of a service. Each day has its text, which is there for everybody; the script makes the strip one stop of the
 * keyboard.
 */
final class BarsHtml {

    private static final String STRIP = """
        <ol class="bars" data-bars aria-label="{}">{}</ol>
        <p class="bars-legend"><span>{}</span><span class="uptime">{}</span><span>{}</span></p>
        {}\
        """;
    private static final String DAYS = "<details class=\"bad-days\"><summary>{}</summary><ul>{}</ul></details>\n";

    private final Words words;

    BarsHtml(Words words) {
        this.words = words;
    }

    Markup of(PublicService service) {
        var days = service.bars().days();
        var uptime = service.bars().uptime();
        return Markup.of(
                STRIP,
                words.of("bars.label", service.name(), days.size()),
                Markup.all(days.stream()
                        .map(day -> Markup.of("<li class=\"{}\"><span>{}</span></li>", colour(day), text(day)))),
                words.of("bars.from", days.size()),
                uptime.isPresent() ? words.of("bars.uptime", words.percent(uptime.getAsDouble())) : "",
                words.of("bars.today"),
                badDays(service));
    }

    private Markup badDays(PublicService service) {
        var bad = service.bars().days().stream()
                .filter(day -> day.isKnown() && day.worst() != ServiceStatus.OPERATIONAL)
                .toList();
        return bad.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        DAYS,
                        words.of("bars.days", bad.size()),
                        Markup.all(bad.stream().map(day -> Markup.of("<li>{}</li>", text(day)))));
    }

    private static String colour(DayBar day) {
        return day.isKnown() ? day.worst().text() : "unknown";
    }

    private String text(DayBar day) {
        return words.of("day", words.date(day.date()), said(day));
    }

    private String said(DayBar day) {
        if (!day.isKnown()) {
            return words.of("day.unknown");
        }
        if (day.worst() == ServiceStatus.OPERATIONAL) {
            return words.of("day.good");
        }
        return Arrays.stream(ServiceStatus.values())
                .filter(status -> status != ServiceStatus.OPERATIONAL)
                .filter(status -> !day.in(status).isZero())
                .sorted((one, other) -> other.compareTo(one))
                .map(status ->
                        words.of("day.part", words.of("status." + status.text()), words.duration(day.in(status))))
                .collect(Collectors.joining(", "));
    }
}
