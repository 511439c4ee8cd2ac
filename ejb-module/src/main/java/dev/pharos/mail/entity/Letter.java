package dev.pharos.mail.entity;

/**
 * A mail to be sent. What goes into a header is one line: a line break would let its author add headers of their own.
 *
 * @param recipient one address
 * @param subject one line
 * @param plain the whole message as text
 * @param html the same as HTML
 */
public record Letter(String recipient, String subject, String plain, String html) {

    /** What a row can hold. */
    private static final int MAX_LENGTH = 254;

    public Letter {
        requireOneLine("recipient", recipient);
        requireOneLine("subject", subject);
        if (recipient.indexOf(',') >= 0) {
            throw new IllegalArgumentException("A letter goes to one recipient");
        }
    }

    private static void requireOneLine(String what, String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The " + what + " of a letter is one line of 1 to 254 characters");
        }
    }

    /** Without the text, which may hold a secret. */
    @Override
    public String toString() {
        return "Letter[recipient=" + recipient + ", subject=" + subject + "]";
    }
}
