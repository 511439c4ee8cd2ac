package dev.pharos.audit.rest;

/**
 * A cell that no spreadsheet takes for a formula (CWE-1236): people open exports with programs that would run one, and what
 * is in them was written by others.
 */
final class SafeCell {

    private static final String DANGEROUS = "=+-@\t\r";

    private SafeCell() {}

    /** The value as text, with an apostrophe in front where a formula could begin; empty for null. */
    static String of(Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
