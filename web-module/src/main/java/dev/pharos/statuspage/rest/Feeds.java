package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.Markdown;
import dev.pharos.statuspage.entity.PageSnapshot;
import dev.pharos.statuspage.entity.PublicIncident;
import dev.pharos.statuspage.entity.PublicUpdate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The newest incidents for feed readers: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1. */
final class Feeds {

    private static final int MOST = 50;
    private static final String ATOM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}">
        <id>urn:uuid:{}</id>
        <title>{}</title>
        <updated>{}</updated>
        <author><name>{}</name></author>
        <link rel="alternate" type="text/html" href="{}"/>
        <link rel="self" type="application/atom+xml" href="{}/history.atom"/>
        {}</feed>
        """;
    private static final String ENTRY = """
        <entry>
        <id>urn:uuid:{}</id>
        <title>{}</title>
        <published>{}</published>
        <updated>{}</updated>
        <link rel="alternate" type="text/html" href="{}"/>
        <content type="html">{}</content>
        </entry>
        """;
    private static final String RSS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
        <title>{}</title>
        <link>{}</link>
        <atom:link rel="self" type="application/rss+xml" href="{}/history.rss"/>
        <description>{}</description>
        <language>{}</language>
        <lastBuildDate>{}</lastBuildDate>
        {}</channel></rss>
        """;
    private static final String ITEM = """
        <item>
        <title>{}</title>
        <description>{}</description>
        <pubDate>{}</pubDate>
        <link>{}</link>
        <guid isPermaLink="false">urn:uuid:{}</guid>
        </item>
        """;

    private final PageSnapshot snapshot;
    private final Words words;
    private final String url;

    Feeds(PageSnapshot snapshot, Words words, String base) {
        this.snapshot = snapshot;
        this.words = words;
        this.url = base + "/status/" + snapshot.page().slug();
    }

    Markup atom() {
        var page = snapshot.page();
        return Markup.of(
                ATOM,
                words.language(),
                page.id(),
                page.title(),
                snapshot.updatedAt(),
                page.title(),
                url,
                url,
                Markup.all(newest().stream().map(this::entry)));
    }

    Markup rss() {
        var page = snapshot.page();
        return Markup.of(
                RSS,
                page.title(),
                url,
                url,
                words.of("title", words.of("history"), page.title()),
                words.language(),
                rfc1123(snapshot.updatedAt()),
                Markup.all(newest().stream().map(this::item)));
    }

    /** As jsonfeed.org describes it. */
    Map<String, Object> json() {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", snapshot.page().title());
        feed.put("home_page_url", url);
        feed.put("feed_url", url + "/feed.json");
        feed.put("language", words.language());
        feed.put("items", newest().stream().map(this::jsonItem).toList());
        return feed;
    }

    private List<PublicIncident> newest() {
        return snapshot.incidents().stream().limit(MOST).toList();
    }

    private Markup entry(PublicIncident incident) {
        return Markup.of(
                ENTRY,
                incident.id(),
                incident.title(),
                incident.startedAt(),
                incident.updatedAt(),
                link(incident),
                html(incident));
    }

    private Markup item(PublicIncident incident) {
        return Markup.of(
                ITEM, incident.title(), html(incident), rfc1123(incident.startedAt()), link(incident), incident.id());
    }

    private Map<String, Object> jsonItem(PublicIncident incident) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", "urn:uuid:" + incident.id());
        item.put("url", link(incident));
        item.put("title", incident.title());
        item.put("content_html", html(incident));
        item.put("date_published", incident.startedAt());
        item.put("date_modified", incident.updatedAt());
        return item;
    }

    /** What was said, newest first; as a text, which the feed escapes once more. */
    private String html(PublicIncident incident) {
        return incident.updates().stream().map(this::html).collect(Collectors.joining());
    }

    private String html(PublicUpdate update) {
        return Markup.of(
                        "<p><strong>{}</strong> ({})</p>\n{}",
                        words.of("incident." + update.status()),
                        words.time(update.createdAt()),
                        new Markup(Markdown.html(update.body())))
                .text();
    }

    private String link(PublicIncident incident) {
        return url + "/incidents/" + incident.id();
    }

    private static String rfc1123(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
