package dev.pharos.statuspage.rest;

/** What those see who may not see the page. */
final class DoorHtml {

    private static final String PASSWORD = """
        <section class="door"><h1>{}</h1>
        <p>{}</p>
        <form method="post" action="{}/status/{}/access">
        <label for="password">{}</label>
        <input type="password" id="password" name="password" autocomplete="current-password" required{}>
        {}<button type="submit">{}</button>
        </form></section>
        """;
    private static final String MESSAGE = "<section class=\"door\"><h1>{}</h1>\n<p>{}</p></section>\n";

    private DoorHtml() {}

    /** @param error key of what went wrong, or null */
    static Markup password(String context, String slug, Words words, String error, Object... values) {
        var wrong = error == null
                ? Markup.NONE
                : Markup.of("<p class=\"error\" id=\"error\" role=\"alert\">{}</p>\n", words.of(error, values));
        var marks = error == null ? "" : " aria-invalid=\"true\" aria-describedby=\"error\"";
        var form = Markup.of(
                PASSWORD,
                words.of("password.title"),
                words.of("password.text"),
                context,
                slug,
                words.of("password.label"),
                new Markup(marks),
                wrong,
                words.of("password.submit"));
        return PageFrame.bare(context, words, words.of("password.title"), form);
    }

    /** @param key missing or unavailable */
    static Markup message(String context, Words words, String key) {
        var title = words.of(key + ".title");
        return PageFrame.bare(context, words, title, Markup.of(MESSAGE, title, words.of(key + ".text")));
    }
}
