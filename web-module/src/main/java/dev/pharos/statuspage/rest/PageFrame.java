package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.PublicPage;

/** What is around the content of every page of a status page. */
final class PageFrame {

    private static final String FRAME = """
        <!DOCTYPE html>
        <html lang="{}">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{}</title>
        <link rel="icon" href="{}/resources/pharos/icons/favicon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="{}/resources/pharos/css/tokens.css">
        <link rel="stylesheet" href="{}/resources/pharos/css/status.css">
        {}</head>
        <body>
        <a class="skip" href="#content">{}</a>
        <header class="head" data-part="head"><div class="wide">{}{}</div></header>
        <main id="content" class="wide" tabindex="-1">
        {}</main>
        {}</body>
        </html>
        """;
    private static final String EXTRAS = """
        <link rel="stylesheet" href="{}/theme.css?v={}" data-theme>
        <link rel="alternate" type="application/atom+xml" title="Atom" href="{}/history.atom">
        <link rel="alternate" type="application/rss+xml" title="RSS" href="{}/history.rss">
        <link rel="alternate" type="application/feed+json" title="JSON" href="{}/feed.json">
        <script type="module" src="{}/resources/pharos/js/status.js"></script>
        """;
    private static final String FOOT = """
        <footer class="foot"><div class="wide">
        <p>{}: <a href="{}/history.atom">Atom</a> <a href="{}/history.rss">RSS</a> <a href="{}/feed.json">JSON</a></p>
        <p class="muted">{}</p>
        </div></footer>
        """;

    private static final String SUBSCRIBE = "<a class=\"subscribe\" href=\"{}/subscribe?lang={}\">{}</a>";

    private PageFrame() {}

    /** A page of a status page, with its head, its feeds and its script. */
    static Markup of(PublicPage page, Ask ask, Words words, String title, Markup content) {
        var root = root(page, ask);
        return Markup.of(
                FRAME,
                words.language(),
                words.of("title", title, page.title()),
                ask.context(),
                ask.context(),
                ask.context(),
                Markup.of(EXTRAS, root, page.updatedAt().toEpochMilli(), root, root, root, ask.context()),
                words.of("skip"),
                name(page, root),
                subscribe(page, root, words),
                content,
                Markup.of(FOOT, words.of("feeds"), root, root, root, words.of("powered")));
    }

    /** A page that says nothing about any status page. */
    static Markup bare(String context, Words words, String title, Markup content) {
        return Markup.of(
                FRAME,
                words.language(),
                title,
                context,
                context,
                context,
                Markup.NONE,
                words.of("skip"),
                Markup.NONE,
                Markup.NONE,
                content,
                Markup.NONE);
    }

    static String root(PublicPage page, Ask ask) {
        return ask.context() + "/status/" + page.slug();
    }

    /** Only pages that everybody may read take subscribers; they are met in the language they have just read. */
    private static Markup subscribe(PublicPage page, String root, Words words) {
        return page.isPublic() ? Markup.of(SUBSCRIBE, root, words.language(), words.of("subscribe")) : Markup.NONE;
    }

    private static Markup name(PublicPage page, String root) {
        var logo = page.logoTag() == null
                ? Markup.NONE
                : Markup.of("<img class=\"logo\" src=\"{}/logo?v={}\" alt=\"\">", root, page.logoTag());
        return Markup.of("<a class=\"name\" href=\"{}\">{}<span>{}</span></a>", root, logo, page.title());
    }
}
