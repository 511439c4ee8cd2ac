package dev.pharos.it.client;

import dev.pharos.it.server.PharosServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mail that somebody got. */
public record Mailbox(PharosServer server, String address) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /**
     * A mail as a person reads it.
     *
     * @param message as it came, with its headers
     */
    public record Mail(String subject, String plain, String html, MimeMessage message) {

        /** The first address in the text. */
        public String link() {
            var match = LINK.matcher(plain);
            if (!match.find()) {
                throw new AssertionError("There is no link in: " + plain);
            }
            return match.group();
        }

        /** The value of a parameter of that address. */
        public String parameter(String name) {
            return Arrays.stream(link().substring(link().indexOf('?') + 1).split("&"))
                    .filter(pair -> pair.startsWith(name + "="))
                    .map(pair -> pair.substring(name.length() + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** All mail with this subject so far. */
    public List<Mail> all(String subject) {
        return server.mail().messages().stream()
                .filter(this::isForMe)
                .map(Mailbox::read)
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }

    /** Waits for the n-th mail (1, 2, 3…) whose subject has this in it. */
    public Mail await(String subject, int number) {
        return Awaitility.await(number + ". mail about " + subject + " for " + address)
                .until(() -> all(subject).stream().skip(number - 1L).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for the first mail whose subject has this in it. */
    public Mail await(String subject) {
        return await(subject, 1);
    }

    private boolean isForMe(MimeMessage message) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(recipient -> recipient.toString().equals(address));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            var parts = (MimeMultipart) message.getContent();
            return new Mail(message.getSubject(), text(parts.getBodyPart(0)), text(parts.getBodyPart(1)), message);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return (String) part.getContent();
    }
}
