package dev.pharos.statuspage.entity;

import dev.pharos.delivery.entity.Message;
import dev.pharos.incidents.entity.Markdown;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mail of a status page: the same thing as text and as HTML. Tables and inline styles, because mail programs know little
 * else; those that know dark mode get colours of it.
 *
 * @param head whose mail it is
 * @param words in the receiver's language
 */
public record MailPaper(Letterhead head, SubscriptionWords words) {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">\
        <title>%2$s</title><style>
        @media (prefers-color-scheme: dark) { .back { background: #10151b !important } .paper { background: #1a222c !important; \
        border-color: #2d3947 !important } .ink { color: #e8edf2 !important } .soft { color: #a9b5c1 !important } }
        </style></head>
        <body class="back" style="margin:0;padding:0;background:#f3f5f8;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
        <table role="presentation" class="back" width="100%%" cellpadding="0" cellspacing="0" style="background:#f3f5f8"><tr>\
        <td align="center" style="padding:24px 12px">
        <table role="presentation" class="paper" width="100%%" cellpadding="0" cellspacing="0" style="max-width:560px;\
        background:#ffffff;border:1px solid #dde3ea;border-top:4px solid %3$s;border-radius:12px">
        <tr><td class="ink" style="padding:24px 32px 0;color:#17212b;font-size:15px;font-weight:700">%4$s</td></tr>
        <tr><td class="ink" style="padding:16px 32px 32px;color:#17212b;font-size:16px;line-height:1.5">
        %5$s
        </td></tr></table>
        <p class="soft" style="max-width:560px;margin:16px auto 0;font-size:13px;line-height:1.5;color:#56636f">%6$s</p>
        </td></tr></table>
        </body></html>
        """;
    private static final String BADGE = """
        <p style="margin:0 0 12px"><span style="display:inline-block;padding:3px 10px;border-radius:999px;background:%s;\
        color:#ffffff;font-size:13px;font-weight:600">%s</span></p>
        """;
    private static final String TITLE =
            "<h1 class=\"ink\" style=\"margin:0 0 12px;font-size:22px;line-height:1.3;color:#17212b\">%s</h1>\n";
    private static final String FACT =
            "<p class=\"soft\" style=\"margin:0 0 6px;font-size:14px;color:#56636f\"><strong>%s:</strong> %s</p>\n";
    private static final String BUTTON = """
        <table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0 0"><tr><td style="background:#17405f;\
        border-radius:8px"><a href="%s" style="display:inline-block;padding:12px 20px;color:#ffffff;text-decoration:none;\
        font-weight:600">%s</a></td></tr></table>
        """;
    private static final String SMALL_LINK = "<a class=\"soft\" href=\"%s\" style=\"color:#56636f\">%s</a>";

    /** News, with the ways out of getting more of it. */
    public Message news(Bulletin bulletin) {
        var why = words.of("mail.why", head.title());
        var preferences = head.preferences(Message.TOKEN);
        var foot = escaped(why) + "<br>" + SMALL_LINK.formatted(preferences, escaped(words.of("mail.preferences")))
                + " · " + SMALL_LINK.formatted(head.unsubscribe(Message.TOKEN), escaped(words.of("mail.unsubscribe")));
        var plainFoot = why + "\n" + words.of("mail.preferences") + ": " + preferences + "\n"
                + words.of("mail.unsubscribe") + ": " + head.unsubscribe(Message.TOKEN);
        return new Message(
                bulletin.subject(),
                plain(bulletin, plainFoot),
                html(bulletin, foot),
                Map.of(
                        "List-Id", "<" + head.slug() + ".status.pharos>",
                        "List-Unsubscribe", "<" + head.unsubscribe(Message.TOKEN) + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    /** What is sent to somebody who may not have asked for it. */
    public Message personal(Bulletin bulletin, String footnote) {
        return new Message(bulletin.subject(), plain(bulletin, footnote), html(bulletin, escaped(footnote)), Map.of());
    }

    private String html(Bulletin bulletin, String foot) {
        var content = new StringBuilder();
        if (!bulletin.badge().isEmpty()) {
            content.append(BADGE.formatted(bulletin.tone(), escaped(bulletin.badge())));
        }
        content.append(TITLE.formatted(escaped(bulletin.title())));
        bulletin.facts().forEach(fact -> content.append(FACT.formatted(escaped(fact.name()), escaped(fact.value()))));
        content.append(Markdown.html(bulletin.body()));
        content.append(BUTTON.formatted(escaped(bulletin.link()), escaped(bulletin.action())));
        return PAGE.formatted(
                words.language().getLanguage(),
                escaped(bulletin.subject()),
                head.accent(),
                escaped(head.title()),
                content,
                foot);
    }

    private String plain(Bulletin bulletin, String foot) {
        var parts = new ArrayList<String>();
        parts.add(bulletin.badge().isEmpty() ? bulletin.title() : bulletin.badge() + ": " + bulletin.title());
        if (!bulletin.facts().isEmpty()) {
            parts.add(bulletin.facts().stream()
                    .map(fact -> fact.name() + ": " + fact.value())
                    .collect(Collectors.joining("\n")));
        }
        if (!bulletin.body().isBlank()) {
            parts.add(Markdown.plain(bulletin.body()).strip());
        }
        parts.add(bulletin.action() + ":\n" + bulletin.link());
        parts.add("-- \n" + head.title() + "\n" + foot);
        return String.join("\n\n", parts) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
