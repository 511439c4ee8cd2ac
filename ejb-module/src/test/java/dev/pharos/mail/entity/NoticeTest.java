package dev.pharos.mail.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    private static final Notice NOTICE = new Notice(
            "Join <b>Evil & Co</b>",
            List.of("First \"paragraph\"", "Second"),
            new Notice.Button("Accept", "https://pharos.example/join?a=1&b=2"),
            List.of("Small print"));

    @Test
    void saysTheSameAsText() {
        assertThat(NOTICE.to("a@example.test").plain()).isEqualTo("""
            First "paragraph"

            Second

            Accept:
            https://pharos.example/join?a=1&b=2

            --\s
            Pharos

            Small print
            """);
    }

    @Test
    void letsNothingBecomeMarkup() {
        assertThat(NOTICE.to("a@example.test").html())
                .contains("Join &lt;b&gt;Evil &amp; Co&lt;/b&gt;", "First &quot;paragraph&quot;")
                .contains("href=\"https://pharos.example/join?a=1&amp;b=2\"")
                .doesNotContain("<b>", "%s", "%1$s");
    }

    @Test
    void needsNoButton() {
        var letter = new Notice("Done", List.of("It is done."), null, List.of()).to("a@example.test");

        assertThat(letter.html()).contains("It is done.").doesNotContain("<a ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.test\r\nBcc: b@example.test",
                "a@example.test\nX: y",
                "a@example.test,b@example.test",
                ""
            })
    void goesToOneAddress(String recipient) {
        assertThatThrownBy(() -> NOTICE.to(recipient)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasASubjectOfOneLine() {
        var notice = new Notice("Hello\r\nBcc: b@example.test", List.of(), null, List.of());

        assertThatThrownBy(() -> notice.to("a@example.test")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsTextOutOfLogs() {
        assertThat(NOTICE.to("a@example.test").toString()).doesNotContain("Second");
    }
}
