package dev.pharos.mail.entity;

import java.time.Instant;
import java.util.Map;

/**
 * A letter with what the mail server and the receiver's program read.
 *
 * @param id what makes the mail the same mail when it is sent twice, because a node died between sending and noting it:
 *     receivers drop the second one
 * @param headers more of them, by name; each is one line of ASCII
 */
public record Envelope(Letter letter, String id, Instant writtenAt, Map<String, String> headers) {

    private static final String LINE = "[\\x20-\\x7e]{1,900}";
    private static final String NAME = "[A-Za-z][A-Za-z-]{0,60}";

    public Envelope {
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!name.matches(NAME) || !value.matches(LINE)) {
                throw new IllegalArgumentException("A header of a letter is one line of ASCII");
            }
        });
    }

    /** @param domain of the sender */
    public String messageId(String domain) {
        return "<pharos." + id + "." + writtenAt.toEpochMilli() + "@" + domain + ">";
    }

    /** Without the text, which may hold a secret. */
    @Override
    public String toString() {
        return "Envelope[id=" + id + "]";
    }
}
