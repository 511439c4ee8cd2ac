package dev.pharos.statuspage.rest;

import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.statuspage.entity.Letterhead;
import dev.pharos.statuspage.entity.NewsKind;
import dev.pharos.statuspage.entity.Preferences;
import dev.pharos.statuspage.entity.ServiceChoice;
import dev.pharos.statuspage.entity.SubscriptionWords;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The pages on which people subscribe and stop: plain HTML, which needs no script.
 *
 * @param context the path of the web application
 */
record SubscriptionHtml(String context, SubscriptionWords words) {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="%1$s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>%2$s</title>
        <link rel="icon" href="%3$s/resources/pharos/icons/favicon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="%3$s/resources/pharos/css/tokens.css">
        <link rel="stylesheet" href="%3$s/resources/pharos/css/subscription.css"></head>
        <body><main id="content">
        <h1>%2$s</h1>
        %4$s
        </main></body></html>
        """;
    private static final String FORM = """
        <form method="post" action="%s">
        %s
        <button type="submit" name="do" value="%s" class="%s" data-testid="%3$s">%s</button>
        </form>
        """;
    private static final String HIDDEN = "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n";
    private static final String CHOICE = """
        <label class="choice"><input type="%s" name="%s" value="%s"%s> <span>%s</span></label>
        """;
    private static final String ADDRESS = """
        <p class="field"><label for="address">%s</label>
        <input id="address" name="address" required maxlength="2048" autocomplete="email" value="%s" data-testid="address"%s></p>
        """;

    /**
     * What is wrong with what somebody sent.
     *
     * @param field as the API names it; null where it is nothing they filled in
     */
    record Mistake(String field, String text) {

        static Mistake of(FieldError error, String channel, SubscriptionWords words) {
            var text = switch (error.field()) {
                case "address" -> words.of("webhook".equals(channel) ? "page.error.url" : "page.error.address");
                case "kinds" -> words.of("page.error.kinds");
                case "serviceIds" -> words.of("page.error.services");
                default -> words.of("page.error.other", error.field() + " " + error.message());
            };
            return new Mistake(error.field(), text);
        }
    }

    /** What somebody has filled in, or may fill in. */
    record Filled(
            String channel,
            String address,
            Set<NewsKind> kinds,
            boolean allServices,
            Set<UUID> services,
            Mistake mistake) {

        static final Filled NOTHING = new Filled("email", "", NewsKind.USUAL, true, Set.of(), null);

        /** What a field says of itself if it is the wrong one. */
        private String marks(String field) {
            return mistake != null && field.equals(mistake.field())
                    ? " aria-invalid=\"true\" aria-describedby=\"error\""
                    : "";
        }

        private String mark(String field, boolean chosen) {
            return (chosen ? " checked" : "") + marks(field);
        }
    }

    String subscribe(Letterhead page, List<ServiceChoice> services, Filled filled) {
        var fields = fieldset(
                        words.of("page.channel"),
                        choice(
                                        "radio",
                                        "channel",
                                        "email",
                                        filled.channel().equals("email"),
                                        words.of("page.channel.email"))
                                + choice(
                                        "radio",
                                        "channel",
                                        "webhook",
                                        filled.channel().equals("webhook"),
                                        words.of("page.channel.webhook")))
                + address(filled)
                + chooser(services, filled)
                + HIDDEN.formatted("lang", words.language().getLanguage());
        var form = FORM.formatted(
                escaped(context + "/status/" + page.slug() + "/subscribe"),
                fields,
                "subscribe",
                "primary",
                escaped(words.of("page.subscribe.submit")));
        return page(
                words.of("page.subscribe.title", page.title()),
                text("page.subscribe.lead") + error(filled.mistake()) + form + back(page));
    }

    private String address(Filled filled) {
        return ADDRESS.formatted(escaped(words.of("page.address")), escaped(filled.address()), filled.marks("address"));
    }

    private static String error(Mistake mistake) {
        return mistake == null
                ? ""
                : "<p id=\"error\" class=\"error\" role=\"alert\" data-testid=\"error\">" + escaped(mistake.text())
                        + "</p>\n";
    }

    private String chooser(List<ServiceChoice> services, Filled filled) {
        var kinds = new StringBuilder();
        for (var kind : NewsKind.values()) {
            kinds.append(choice(
                    "checkbox",
                    "kind",
                    kind.text(),
                    filled.mark("kinds", filled.kinds().contains(kind)),
                    words.of("page.kind." + kind.text())));
        }
        var chosen = fieldset(words.of("page.kinds"), kinds.toString());
        if (services.isEmpty()) {
            return HIDDEN.formatted("about", "all") + chosen;
        }
        var about = new StringBuilder()
                .append(choice("radio", "about", "all", filled.allServices(), words.of("page.services.all")))
                .append(choice("radio", "about", "some", !filled.allServices(), words.of("page.services.some")))
                .append("<div class=\"inset\">\n");
        services.forEach(service -> about.append(choice(
                "checkbox",
                "service",
                service.id().toString(),
                filled.mark("serviceIds", filled.services().contains(service.id())),
                service.name())));
        return chosen + fieldset(words.of("page.services"), about + "</div>\n");
    }

    String asked(Letterhead page) {
        return page(words.of("page.asked.title"), text("page.asked.text") + back(page));
    }

    /** Looking changes nothing: programs that look at links before people do are many. */
    String confirm(Preferences preferences, String token) {
        var form = FORM.formatted(
                escaped(context + "/subscription"),
                hidden(token),
                "confirm",
                "primary",
                escaped(words.of("page.confirm.submit")));
        return page(
                words.of("page.confirm.title"),
                text(
                                "page.confirm.text",
                                preferences.subscriber().address(),
                                preferences.page().title())
                        + form
                        + back(preferences.page()));
    }

    /** @param done the key of what was done just now, or null */
    String preferences(Preferences preferences, String done, Mistake mistake) {
        var subscriber = preferences.subscriber();
        var filled = new Filled(
                subscriber.channel().text(),
                subscriber.address(),
                subscriber.kinds(),
                subscriber.allServices(),
                subscriber.serviceIds(),
                mistake);
        var notice = done == null
                ? ""
                : "<p class=\"done\" role=\"status\" data-testid=\"done\">" + escaped(words.of(done)) + "</p>\n";
        var save = !preferences.isOpen()
                ? ""
                : FORM.formatted(
                        escaped(context + "/subscription"),
                        hidden(subscriber.token()) + chooser(preferences.services(), filled),
                        "save",
                        "primary",
                        escaped(words.of("page.preferences.save")));
        var end = FORM.formatted(
                escaped(context + "/subscription"),
                hidden(subscriber.token()),
                "unsubscribe",
                "plain",
                escaped(words.of("page.unsubscribe.submit")));
        return page(
                words.of("page.preferences.title", preferences.page().title()),
                notice
                        + error(mistake)
                        + text(
                                preferences.isOpen() ? "page.preferences.text" : "page.preferences.closed",
                                subscriber.address(),
                                preferences.page().title())
                        + save
                        + "<h2>" + escaped(words.of("page.unsubscribe.title")) + "</h2>\n"
                        + end
                        + back(preferences.page()));
    }

    String ended(Letterhead page) {
        return page(words.of("page.ended.title"), text("page.ended.text") + (page == null ? "" : back(page)));
    }

    String unknown() {
        return page(words.of("page.unknown.title"), text("page.unknown.text"));
    }

    String missing() {
        return page(words.of("page.missing.title"), text("page.missing.text"));
    }

    private String hidden(String token) {
        return HIDDEN.formatted("token", escaped(token))
                + HIDDEN.formatted("lang", words.language().getLanguage());
    }

    private String page(String title, String content) {
        return PAGE.formatted(words.language().getLanguage(), escaped(title), escaped(context), content);
    }

    private String text(String key, Object... values) {
        return "<p>" + escaped(words.of(key, values)) + "</p>\n";
    }

    private String back(Letterhead page) {
        return "<p class=\"back\"><a href=\"" + escaped(context + "/status/" + page.slug()) + "\">"
                + escaped(words.of("page.back")) + "</a></p>\n";
    }

    private static String fieldset(String legend, String content) {
        return "<fieldset><legend>" + escaped(legend) + "</legend>\n" + content + "</fieldset>\n";
    }

    private static String choice(String type, String name, String value, boolean chosen, String label) {
        return choice(type, name, value, chosen ? " checked" : "", label);
    }

    private static String choice(String type, String name, String value, String marks, String label) {
        return CHOICE.formatted(type, name, escaped(value), marks, escaped(label));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
