package dev.pharos.identity.entity;

import dev.pharos.mail.entity.Letter;
import java.net.URI;

/**
 * The mail that invites somebody. It says the same to everybody, whether or not they have an account.
 *
 * @param organization by its name
 * @param link to the page on which it is accepted
 */
public record InvitationLetter(String organization, String email, Role role, URI link, long days) {

    public Letter letter() {
        return new Letter(email, "Invitation to " + organization + " on Pharos", plain(), html());
    }

    private String plain() {
        return """
                You are invited to join %s on Pharos as %s.

                Accept the invitation here:
                %s

                The link works once and for %d days. If you did not expect this, ignore it: nothing happens then.
                """.formatted(organization, role.text(), link, days);
    }

    private String html() {
        return """
                <p>You are invited to join <strong>%s</strong> on Pharos as %s.</p>
                <p><a href="%s">Accept the invitation</a></p>
                <p>The link works once and for %d days. If you did not expect this, ignore it: nothing happens then.</p>
                """.formatted(escaped(organization), role.text(), escaped(link.toString()), days);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
