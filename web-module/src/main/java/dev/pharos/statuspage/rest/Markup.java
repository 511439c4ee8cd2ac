package dev.pharos.statuspage.rest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HTML or XML that is complete and safe. What is put into the gaps of a template is escaped, unless it is markup already: so
 * nobody can forget it.
 *
 * @param text as it is sent
 */
public record Markup(String text) {

    public static final Markup NONE = new Markup("");

    private static final String GAP = "{}";

    /** The template, each {@code {}} filled with the next value. */
    public static Markup of(String template, Object... values) {
        var out = new StringBuilder(template.length() + 64);
        var from = 0;
        for (var value : values) {
            var gap = template.indexOf(GAP, from);
            out.append(template, from, gap).append(value instanceof Markup markup ? markup.text : escape(value));
            from = gap + GAP.length();
        }
        return new Markup(out.append(template.substring(from)).toString());
    }

    public static Markup all(Stream<Markup> parts) {
        return new Markup(parts.map(Markup::text).collect(Collectors.joining()));
    }

    public Markup plus(Markup other) {
        return new Markup(text + other.text);
    }

    /** Marks and quotes as references; what neither HTML nor XML 1.0 may hold is left out. */
    static String escape(Object value) {
        var text = String.valueOf(value);
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isAllowed(point)) {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        return out.toString();
    }

    /** XML 1.0 §2.2. */
    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
