package dev.pharos.delivery.entity;

import java.util.Map;
import java.util.TreeMap;

/**
 * What is said.
 *
 * @param subject of a mail; of a call, what the ledger shows of it
 * @param plain the text of a mail, the body of a call
 * @param html of a mail; empty for a call
 * @param headers more of them, each one line of ASCII
 */
public record Message(String subject, String plain, String html, Map<String, String> headers) {

    /** Where a receiver's own token stands in what many are told alike. */
    public static final String TOKEN = "{{token}}";

    /** In the units that a letter counts. */
    private static final int LONGEST_SUBJECT = 254;

    public Message {
        headers = Map.copyOf(headers);
        subject = oneLine(subject);
    }

    /** With the token of one receiver; null leaves everything as it is. */
    public Message with(String token) {
        if (token == null) {
            return this;
        }
        var filled = new TreeMap<String, String>();
        headers.forEach((name, value) -> filled.put(name, value.replace(TOKEN, token)));
        return new Message(subject, plain.replace(TOKEN, token), html.replace(TOKEN, token), filled);
    }

    /** Titles come from people; a line break would let them add headers of their own. */
    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, end(line)) + "…";
    }

    /** Where to cut: not within a character of two units. */
    private static int end(String line) {
        var end = LONGEST_SUBJECT - 1;
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }

    /** Without the text, which may hold a secret. */
    @Override
    public String toString() {
        return "Message[subject=" + subject + "]";
    }
}
