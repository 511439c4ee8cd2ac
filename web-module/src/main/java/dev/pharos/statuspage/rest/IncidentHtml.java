package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.Markdown;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicUpdate;

/** Incidents, each as an article. */
final class IncidentHtml {

    private static final String INCIDENT = """
        <article class="incident impact-{}">
        <header><{}><a href="{}/incidents/{}">{}</a></{}>
        <p class="facts"><span class="tag">{}</span> <span class="tag">{}</span> {}{}</p></header>
        {}{}</article>
        """;
    private static final String TIMELINE = """
        <ol class="updates">{}</ol>
        {}""";
    private static final String UPDATE = """
        <li><p class="said"><strong>{}</strong> {}</p><div class="prose">{}</div></li>
        """;

    private static final String EARLIER = """
        <p><a href="{}/incidents/{}">{}</a></p>
        """;

    private final Words words;
    private final String root;
    private final String heading;

    /** @param heading the element of a title, such as h3 */
    IncidentHtml(Words words, String root, String heading) {
        this.words = words;
        this.root = root;
        this.heading = heading;
    }

    /** With its timeline. */
    Markup of(PublicIncident incident) {
        return article(
                incident,
                Markup.of(
                        TIMELINE,
                        Markup.all(incident.updates().stream().map(this::update)),
                        incident.isWhole() ? Markup.NONE : earlier(incident)));
    }

    /** Without its timeline, where the page tells it elsewhere. */
    Markup brief(PublicIncident incident) {
        return article(incident, Markup.NONE);
    }

    private Markup article(PublicIncident incident, Markup timeline) {
        return Markup.of(
                INCIDENT,
                incident.impact(),
                heading,
                root,
                incident.id(),
                incident.title(),
                heading,
                words.of("incident." + incident.status()),
                words.of("impact." + incident.impact()),
                began("began", words.timeTag(incident.startedAt())),
                incident.resolvedAt() == null
                        ? Markup.NONE
                        : Markup.of(" · {}", began("resolved", words.timeTag(incident.resolvedAt()))),
                words.affected(incident.services()),
                timeline);
    }

    private Markup earlier(PublicIncident incident) {
        return Markup.of(
                EARLIER, root, incident.id(), words.of("updates.earlier", Integer.toString(incident.earlier())));
    }

    private Markup update(PublicUpdate update) {
        return Markup.of(
                UPDATE,
                words.of("incident." + update.status()),
                words.timeTag(update.createdAt()),
                new Markup(Markdown.html(update.body())));
    }

    /** A text of the bundle that keeps its gap. */
    private Markup began(String key, Markup time) {
        return Markup.of(words.of(key, "{}"), time);
    }
}
