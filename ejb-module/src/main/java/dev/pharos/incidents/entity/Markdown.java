package dev.pharos.incidents.entity;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Texts that people write for people (CommonMark 0.31), as HTML that is safe to show to anybody: HTML in the text is shown
 * as it was typed, and of what comes out only what is listed here stays.
 */
public final class Markdown {

    private static final List<AutolinkExtension> EXTENSIONS = List.of((AutolinkExtension) AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br />\n")
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    /** No images: they would tell a stranger's server who reads. */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /** @return safe HTML; empty for an empty text */
    public static String html(String markdown) {
        return ALLOWED.sanitize(HTML.render(PARSER.parse(markdown)));
    }

    /** Without marks, for mails, feeds and titles; it still has to be escaped wherever it is put. */
    public static String plain(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }
}
