package dev.pharos.mail.entity;

/**
 * A mail to be sent. No field may carry a line break into a header: whoever writes the message refuses it.
 *
 * @param recipient one address
 * @param subject one line
 * @param plain the whole message as text
 * @param html the same as HTML
 */
public record Letter(String recipient, String subject, String plain, String html) {}
