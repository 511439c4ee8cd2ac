package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.Accent;

/** The colours of a page as a style sheet of its own: the page's policy takes no styles from the page itself. */
final class Theme {

    private static final String SHEET = """
        :root {
          --brand: light-dark(%s, %s);
          --brand-fill: %s;
          --on-brand: %s;
        }
        """;

    private Theme() {}

    static String of(String accent) {
        var colour = Accent.parse(accent).orElse(Accent.STANDARD);
        return SHEET.formatted(
                colour.onLight().text(),
                colour.onDark().text(),
                colour.text(),
                colour.ink().text());
    }
}
