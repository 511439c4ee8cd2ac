package dev.pharos.monitoring.entity;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Which patterns may be searched for. RE2 searches in time linear in the text, but also in the size of the program that a
 * pattern becomes, and counted repetitions within each other multiply that size, so it is bounded before and after the
 * pattern is compiled.
 */
public final class PatternRule {

    /** Instructions; a pattern people write has dozens. */
    static final int MOST = 5_000;

    private static final java.util.regex.Pattern COUNT = java.util.regex.Pattern.compile("\\{(\\d+)(,(\\d*))?}");

    private PatternRule() {}

    /** Why the pattern is refused, worded to follow the name of its field; null when it is good. */
    public static String refusal(String pattern) {
        try {
            return new Estimate(pattern).size() > MOST
                            || Pattern.compile(pattern).programSize() > MOST
                    ? "is too costly a pattern: counted repetitions multiply to more than " + MOST + " steps"
                    : null;
        } catch (PatternSyntaxException e) {
            return "must be an RE2 pattern: " + e.getDescription();
        }
    }

    /** How large a program will be, roughly, from the text alone. */
    private static final class Estimate {

        private final String pattern;
        private final java.util.regex.Matcher count;
        private int at;
        private int depth;

        Estimate(String pattern) {
            this.pattern = pattern;
            this.count = COUNT.matcher(pattern);
        }

        /** Of the whole pattern, or of a group up to its end. */
        double size() {
            var total = 0.0;
            var atom = 0.0;
            while (at < pattern.length() && !endsGroup()) {
                if (count.region(at, pattern.length()).lookingAt()) {
                    at = count.end();
                    total += atom * (times() - 1);
                    atom *= times();
                } else {
                    atom = atom();
                    total += atom;
                }
            }
            return total;
        }

        /** Outside of every group it stands for itself, after a quotation for example; what follows counts all the same. */
        private boolean endsGroup() {
            return depth > 0 && pattern.charAt(at) == ')';
        }

        private double times() {
            var most = count.group(3);
            return Math.max(1, Double.parseDouble(most == null || most.isEmpty() ? count.group(1) : most));
        }

        private double atom() {
            switch (pattern.charAt(at++)) {
                case '(' -> {
                    depth++;
                    var inside = size();
                    depth--;
                    at++;
                    return inside;
                }
                case '[' -> skipClass();
                case '\\' -> skipEscape();
                default -> {
                    return 1;
                }
            }
            return 1;
        }

        private void skipEscape() {
            var end = pattern.startsWith("Q", at) ? pattern.indexOf("\\E", at) : at - 1;
            at = end < 0 ? pattern.length() : end + 2;
        }

        /** A bracket that comes first stands for itself. */
        private void skipClass() {
            at += pattern.startsWith("^", at) ? 2 : 1;
            while (at < pattern.length() && pattern.charAt(at) != ']') {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        }
    }
}
