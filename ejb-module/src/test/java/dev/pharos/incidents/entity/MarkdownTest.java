package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void marksTextAndBreaksLines() {
        assertThat(Markdown.html("We **look**\ninto it")).isEqualTo("<p>We <strong>look</strong><br />\ninto it</p>\n");
    }

    @Test
    void linksAddressesWithoutPassingOnWhoReads() {
        assertThat(Markdown.html("https://status.example/a"))
                .isEqualTo("<p><a href=\"https://status.example/a\" rel=\"nofollow noopener noreferrer\">"
                        + "https://status.example/a</a></p>\n");
    }

    @Test
    void showsHtmlAsItWasTyped() {
        assertThat(Markdown.html("a <b>c</b> <script>alert(1)</script>"))
                .contains("&lt;b&gt;c&lt;/b&gt;", "&lt;script&gt;")
                .doesNotContain("<b>", "<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "<javascript:alert(1)>",
                "![x](https://tracker.example/pixel.png)",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](https://a.example \" onmouseover=alert(1) \")",
                "<iframe src=https://a.example></iframe>"
            })
    void letsNothingThroughThatActs(String attack) {
        assertThat(Markdown.html(attack))
                .doesNotContainPattern("<(script|img|svg|iframe)")
                .doesNotContainPattern("href=\"(?!https?:|mailto:)")
                .doesNotContainPattern("<[^>]*\\son\\w+=");
    }

    @Test
    void tellsTheTextWithoutMarks() {
        assertThat(Markdown.plain("We **look** into [it](https://a.example)"))
                .isEqualTo("We look into \"it\" (https://a.example)");
    }
}
