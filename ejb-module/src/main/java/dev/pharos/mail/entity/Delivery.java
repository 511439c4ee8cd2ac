package dev.pharos.mail.entity;

import java.time.Instant;
import java.util.Map;

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
    public Envelope envelope() {
        return new Envelope(new Letter(recipient, subject, plain, html), Long.toString(id), createdAt, Map.of());
    }

    /** Without the text, which may hold a secret. */
    @Override
    public String toString() {
        return "Delivery[id=" + id + ", attempts=" + attempts + "]";
    }
}
