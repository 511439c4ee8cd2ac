package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicPage;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The incidents of one month, and an incident alone. */
final class HistoryHtml {

    private static final String MONTH = """
        <h1>{}</h1>
        {}<nav class="months">{}{}</nav>
        <p><a href="{}">{}</a></p>
        """;
    private static final String LINK = "<a href=\"{}/history?month={}\" rel=\"{}\">{}</a> ";

    private final PublicPage page;
    private final Ask ask;
    private final Words words;

    HistoryHtml(PublicPage page, Ask ask, Words words) {
        this.page = page;
        this.ask = ask;
        this.words = words;
    }

    Markup month(YearMonth month, List<PublicIncident> incidents, Instant now) {
        var root = PageFrame.root(page, ask);
        var title = words.of("history.of", words.month(month));
        var first = YearMonth.from(words.day(page.foundedAt()));
        var last = YearMonth.from(words.day(now));
        var single = new IncidentHtml(words, root, "h2");
        var content = Markup.of(
                MONTH,
                title,
                incidents.isEmpty()
                        ? Markup.of("<p class=\"muted\">{}</p>\n", words.of("history.nothing"))
                        : Markup.all(incidents.stream().map(single::of)),
                month.isAfter(first) ? link(root, month.minusMonths(1), "prev", "history.earlier") : Markup.NONE,
                month.isBefore(last) ? link(root, month.plusMonths(1), "next", "history.later") : Markup.NONE,
                root,
                words.of("back"));
        return PageFrame.of(page, ask, words, title, content);
    }

    Markup incident(PublicIncident incident) {
        var root = PageFrame.root(page, ask);
        var content = new IncidentHtml(words, root, "h1")
                .of(incident)
                .plus(Markup.of("<p><a href=\"{}\">{}</a></p>\n", root, words.of("back")));
        return PageFrame.of(page, ask, words, incident.title(), content);
    }

    private Markup link(String root, YearMonth month, String relation, String key) {
        return Markup.of(LINK, root, month, relation, words.of(key));
    }
}
