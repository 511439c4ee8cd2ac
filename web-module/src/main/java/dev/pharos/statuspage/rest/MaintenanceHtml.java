package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.Markdown;
import dev.pharos.statuspage.entity.PlannedWork;
import dev.pharos.statuspage.entity.PublicMaintenance;
import java.util.List;

/** Planned work as articles: what runs by itself, what is to come once with all its dates. */
final class MaintenanceHtml {

    /** More dates than a glance takes in are folded away. */
    private static final int GLANCE = 4;

    private static final String ARTICLE = """
        <article class="incident maintenance" id="maintenance-{}">
        <header><h3>{}</h3><p class="facts"><span class="tag">{}</span> <strong class="when">{}</strong></p></header>
        {}{}<div class="prose">{}</div>
        </article>
        """;
    private static final String FURTHER = """
        <div class="further"><p>{}</p><ul>{}</ul>
        {}</div>
        """;
    private static final String REST = "<details><summary>{}</summary><ul>{}</ul></details>\n";

    /** Programs link to each occurrence by its id. */
    private static final String DATE = "<li id=\"maintenance-{}\">{}</li>";

    private final Words words;

    MaintenanceHtml(Words words) {
        this.words = words;
    }

    Markup running(PublicMaintenance maintenance) {
        return article(maintenance, Markup.NONE);
    }

    Markup planned(PlannedWork work) {
        return article(work.next(), further(work.further()));
    }

    private Markup article(PublicMaintenance maintenance, Markup further) {
        return Markup.of(
                ARTICLE,
                maintenance.id(),
                maintenance.title(),
                words.of("maintenance." + maintenance.status()),
                Markup.of(
                        words.of("from.to", "{}", "{}"),
                        words.timeTag(maintenance.startsAt()),
                        words.timeTag(maintenance.endsAt())),
                further,
                words.affected(maintenance.services()),
                new Markup(Markdown.html(maintenance.description())));
    }

    private Markup further(List<PublicMaintenance> occurrences) {
        if (occurrences.isEmpty()) {
            return Markup.NONE;
        }
        var shown = Math.min(GLANCE, occurrences.size());
        var rest = occurrences.subList(shown, occurrences.size());
        return Markup.of(
                FURTHER,
                words.of("maintenance.also"),
                dates(occurrences.subList(0, shown)),
                rest.isEmpty() ? Markup.NONE : Markup.of(REST, words.of("maintenance.more", rest.size()), dates(rest)));
    }

    private Markup dates(List<PublicMaintenance> occurrences) {
        return Markup.all(occurrences.stream().map(each -> Markup.of(DATE, each.id(), words.timeTag(each.startsAt()))));
    }
}
