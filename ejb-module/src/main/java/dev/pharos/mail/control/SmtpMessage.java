package dev.pharos.mail.control;

import dev.pharos.mail.entity.Envelope;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as it travels: text and HTML of the same thing, the receiver chooses (RFC 2046 §5.1.4). */
final class SmtpMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private SmtpMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static SmtpMessage of(Envelope envelope, String from, Session session) throws MessagingException {
        var letter = envelope.letter();
        var sender = new InternetAddress(from, true);
        var address = sender.getAddress();
        var message = new SmtpMessage(session, envelope.messageId(address.substring(address.lastIndexOf('@') + 1)));
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(envelope.writtenAt()));
        // No answers from machines that are out of office (RFC 3834 §5).
        message.setHeader("Auto-Submitted", "auto-generated");
        for (var header : envelope.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.setContent(
                new MimeMultipart("alternative", part("plain", letter.plain()), part("html", letter.html())));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String subtype, String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** Jakarta Mail would make up a new one each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
