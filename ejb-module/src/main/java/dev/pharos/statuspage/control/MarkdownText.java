package dev.pharos.statuspage.control;

/** Texts of people within Markdown of ours: nothing of them is markup. */
final class MarkdownText {

    private MarkdownText() {}

    static String literal(String text) {
        return text.replaceAll("([\\p{Punct}&&[^@.]])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
