package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.Markdown;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.statuspage.entity.PublicService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The page itself: how it is now, what goes on, what is planned, what was. */
final class OverviewHtml {

    private static final int RECENT_DAYS = 7;

    private static final String BANNER = """
        <section class="banner {}" data-part="banner"><h1 data-overall>{}</h1></section>
        """;
    private static final String SECTION = """
        <section data-part="{}" aria-labelledby="{}"><h2 id="{}">{}</h2>
        {}</section>
        """;
    private static final String SERVICE = """
        <li class="service" id="service-{}">
        <div class="service-head"><{}>{}</{}><p class="state {}">{}</p></div>
        {}{}</li>
        """;
    private static final String GROUP = "<h3>{}</h3>\n<ul class=\"services\">{}</ul>\n";
    private static final String DAY = "<h3>{}</h3>\n{}";

    /** Only the script makes it true, and has it read out with each strip. */
    private static final String HINT = "<p id=\"bars-hint\" hidden>{}</p>\n";

    private final PageSnapshot snapshot;
    private final Ask ask;
    private final Words words;
    private final boolean isOutdated;
    private final IncidentHtml incidents;

    OverviewHtml(Edition edition, Ask ask, Words words) {
        this.snapshot = edition.snapshot();
        this.isOutdated = edition.isOutdated();
        this.ask = ask;
        this.words = words;
        this.incidents = new IncidentHtml(words, PageFrame.root(snapshot.page(), ask), "h3");
    }

    Markup content() {
        return Markup.all(Stream.of(
                notice(),
                banner(),
                message(),
                listed("active", Markup.all(snapshot.active().stream().map(incidents::of))),
                services(),
                listed("maintenances", planned()),
                section("recent", recent())));
    }

    /** The page lives: what it says at its bottom for the script. */
    static Markup live(String slug, String ticket, String context, Words words) {
        return Markup.of(
                "<p class=\"hidden\" role=\"status\" id=\"live\" data-slug=\"{}\" data-ticket=\"{}\""
                        + " data-context=\"{}\" data-changed=\"{}\"></p>\n",
                slug,
                ticket,
                context,
                words.of("updated.now", "{}"));
    }

    private Markup notice() {
        return isOutdated
                ? Markup.of(
                        "<p class=\"notice\" data-part=\"notice\">{}</p>\n",
                        Markup.of(words.of("outdated", "{}"), words.timeTag(snapshot.madeAt())))
                : new Markup("<div data-part=\"notice\"></div>\n");
    }

    private Markup banner() {
        var overall = snapshot.overall();
        return Markup.of(BANNER, overall.indicator(), words.of("overall." + overall.key()));
    }

    private Markup message() {
        var text = snapshot.page().settings().message();
        return text.isEmpty()
                ? new Markup("<div data-part=\"message\"></div>\n")
                : Markup.of(
                        "<div class=\"prose message\" data-part=\"message\">{}</div>\n",
                        new Markup(Markdown.html(text)));
    }

    private Markup services() {
        var groups = new LinkedHashMap<String, List<PublicService>>();
        snapshot.services()
                .forEach(service -> groups.computeIfAbsent(
                                service.group() == null ? "" : service.group(), group -> new ArrayList<>())
                        .add(service));
        if (groups.isEmpty()) {
            return section("services", Markup.of("<p class=\"muted\">{}</p>\n", words.of("services.none")));
        }
        return section(
                "services",
                Markup.all(groups.entrySet().stream()
                                .map(group -> group(group.getKey(), group.getValue(), groups.size() == 1)))
                        .plus(Markup.of(HINT, words.of("bars.hint"))));
    }

    private Markup group(String name, List<PublicService> services, boolean isOnly) {
        var isBare = name.isEmpty() && isOnly;
        var list = Markup.all(services.stream().map(service -> service(service, isBare ? "h3" : "h4")));
        if (isBare) {
            return Markup.of("<ul class=\"services\">{}</ul>\n", list);
        }
        return Markup.of(GROUP, name.isEmpty() ? words.of("services.other") : name, list);
    }

    private Markup service(PublicService service, String heading) {
        var description = service.description().isEmpty()
                ? Markup.NONE
                : Markup.of("<p class=\"muted\">{}</p>\n", service.description());
        return Markup.of(
                SERVICE,
                service.id(),
                heading,
                service.name(),
                heading,
                service.status().text(),
                words.of("status." + service.status().text()),
                description,
                new BarsHtml(words).of(service));
    }

    private Markup planned() {
        var work = new MaintenanceHtml(words);
        return Markup.all(Stream.concat(
                snapshot.running().stream().map(work::running),
                snapshot.planned().stream().map(work::planned)));
    }

    private Markup recent() {
        var today = LocalDate.ofInstant(snapshot.madeAt(), snapshot.page().zone());
        var days = Markup.all(
                IntStream.range(0, RECENT_DAYS).mapToObj(today::minusDays).map(this::day));
        return days.plus(Markup.of(
                "<p><a href=\"{}/history\">{}</a></p>\n",
                PageFrame.root(snapshot.page(), ask),
                words.of("history.all")));
    }

    private Markup day(LocalDate day) {
        var begun = snapshot.begunOn(day);
        var smaller = new IncidentHtml(words, PageFrame.root(snapshot.page(), ask), "h4");
        return Markup.of(
                DAY,
                words.date(day),
                begun.isEmpty()
                        ? Markup.of("<p class=\"muted\">{}</p>\n", words.of("recent.nothing"))
                        : Markup.all(begun.stream()
                                // What still goes on is told in full at the head of the page.
                                .map(incident ->
                                        incident.isActive() ? smaller.brief(incident) : smaller.of(incident))));
    }

    /** Nothing where there is nothing to list; its place stays, for what may come. */
    private Markup listed(String part, Markup content) {
        return content.text().isEmpty() ? Markup.of("<div data-part=\"{}\"></div>\n", part) : section(part, content);
    }

    private Markup section(String part, Markup content) {
        return Markup.of(SECTION, part, "h-" + part, "h-" + part, words.of(part), content);
    }
}
