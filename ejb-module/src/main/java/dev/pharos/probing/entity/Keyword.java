package dev.pharos.probing.entity;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * What a body must hold, or must not: a text, compared letter by letter, or an RE2 pattern, which cannot explode.
 *
 * @param text the text; null for a pattern
 * @param pattern the pattern; null for a text
 * @param inverted the body must not hold it
 */
public record Keyword(String text, Pattern pattern, boolean inverted) {

    public static Keyword text(String text, boolean inverted) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the keyword must not be empty");
        }
        return new Keyword(text, null, inverted);
    }

    /**
     * An RE2 pattern, looked for anywhere in the body.
     *
     * @throws IllegalArgumentException if it is no RE2 pattern
     */
    public static Keyword pattern(String pattern, boolean inverted) {
        try {
            return new Keyword(null, Pattern.compile(pattern), inverted);
        } catch (PatternSyntaxException invalid) {
            throw new IllegalArgumentException("not an RE2 pattern: " + invalid.getDescription(), invalid);
        }
    }
}
