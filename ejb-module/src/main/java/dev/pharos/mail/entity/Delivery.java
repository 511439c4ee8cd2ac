package dev.pharos.mail.entity;

import java.time.Instant;

/**
 * A mail that this node is to send now.
 *
 * @param id of its row
 * @param createdAt when it was posted
 * @param attempts with this one
 * @param recipient as the row says, as all that follows
 */
public record Delivery(
        long id, Instant createdAt, int attempts, String recipient, String subject, String plain, String html) {

    /**
     * What to send.
     *
     * @throws IllegalArgumentException when somebody wrote a row that is no letter
     */
    public Letter letter() {
        return new Letter(recipient, subject, plain, html);
    }

    /**
     * What makes the mail the same mail when it is sent twice, because a node died between sending and noting it: receivers
     * drop the second one.
     *
     * @param domain of the sender
     */
    public String messageId(String domain) {
        return "<pharos." + id + "." + createdAt.toEpochMilli() + "@" + domain + ">";
    }

    /** Without the text, which may hold a secret. */
    @Override
    public String toString() {
        return "Delivery[id=" + id + ", attempts=" + attempts + "]";
    }
}
