package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.entity.PageSettings;
import java.util.List;
import java.util.Locale;

/** Which language a page speaks: the one that is asked for, else the page's, else the visitor's, else English. */
final class Languages {

    private static final List<String> SPOKEN = List.of("en", "de");
    private static final int LONGEST_HEADER = 200;

    private Languages() {}

    /**
     * @param wanted by the address, or null
     * @param ofPage its setting
     * @param header {@code Accept-Language}, or null
     */
    static String choose(String wanted, String ofPage, String header) {
        if (wanted != null && SPOKEN.contains(wanted)) {
            return wanted;
        }
        return ofPage.equals(PageSettings.VISITORS) ? ofVisitor(header) : ofPage;
    }

    private static String ofVisitor(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return SPOKEN.get(0);
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? SPOKEN.get(0) : best;
        } catch (IllegalArgumentException malformed) {
            return SPOKEN.get(0);
        }
    }
}
