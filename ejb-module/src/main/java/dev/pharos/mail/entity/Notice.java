package dev.pharos.mail.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a mail says, written once: as a text, and as HTML in which nothing of it is markup.
 *
 * @param title the subject, and the headline
 * @param paragraphs what there is to say
 * @param button what there is to do; null where there is nothing
 * @param footnotes small print, such as what to do when somebody did not ask for the mail
 */
public record Notice(String title, List<String> paragraphs, Button button, List<String> footnotes) {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <meta name="color-scheme" content="light dark"><title>%1$s</title></head>
        <body style="margin:0;padding:24px 12px;background:#f3f5f8;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
        <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center">
        <table role="presentation" cellpadding="0" cellspacing="0" style="width:100%%;max-width:520px;background:#ffffff;\
        border:1px solid #dde3ea;border-radius:12px"><tr><td style="padding:32px;color:#17212b;font-size:16px;line-height:1.5">
        <p style="margin:0 0 24px;font-weight:700;color:#0b5cad">Pharos</p>
        <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">%1$s</h1>
        %2$s
        </td></tr></table>
        %3$s
        </td></tr></table>
        </body></html>
        """;
    private static final String PARAGRAPH = "<p style=\"margin:0 0 16px\">%s</p>";
    private static final String LINK = """
        <p style="margin:24px 0"><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:8px;\
        background:#0b5cad;color:#ffffff;text-decoration:none;font-weight:600">%s</a></p>
        <p style="margin:0;font-size:13px;color:#5a6775;word-break:break-all">%1$s</p>\
        """;
    private static final String FOOTNOTE =
            "<p style=\"max-width:520px;margin:16px auto 0;font-size:13px;line-height:1.5;color:#5a6775\">%s</p>";

    /** Something to do, behind an address of this installation. */
    public record Button(String label, String link) {}

    public Notice {
        paragraphs = List.copyOf(paragraphs);
        footnotes = List.copyOf(footnotes);
    }

    /** The notice as a mail to somebody. */
    public Letter to(String recipient) {
        return new Letter(recipient, title, plain(), html());
    }

    private String plain() {
        var parts = new ArrayList<>(paragraphs);
        if (button != null) {
            parts.add(button.label() + ":\n" + button.link());
        }
        parts.add("-- \nPharos");
        parts.addAll(footnotes);
        return String.join("\n\n", parts) + "\n";
    }

    private String html() {
        var body = each(PARAGRAPH, paragraphs);
        if (button != null) {
            body += "\n" + LINK.formatted(escaped(button.link()), escaped(button.label()));
        }
        return PAGE.formatted(escaped(title), body, each(FOOTNOTE, footnotes));
    }

    private static String each(String pattern, List<String> texts) {
        return texts.stream().map(text -> pattern.formatted(escaped(text))).collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
