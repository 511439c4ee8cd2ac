package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.net.URI;
import org.junit.jupiter.api.Test;

class InvitationTextsTest {

    private static final InvitationOffer OFFER =
            new InvitationOffer(1, "Lighthouse Ltd", "grace@example.com", Role.MEMBER, false);

    @Test
    void writeTheAddressAsAccountsAreKnownByIt() {
        assertThat(new InvitationDraft(" Grace@Example.COM ", Role.VIEWER).validated())
                .isEqualTo(new InvitationDraft("grace@example.com", Role.VIEWER));
    }

    @Test
    void nameEveryWrongFieldOfAnInvitation() {
        assertThatThrownBy(() -> new InvitationDraft("grace", null).validated())
                .satisfies(refusal -> assertThat(fields(refusal)).containsExactly("email", "role"));
    }

    @Test
    void nameEveryWrongFieldOfAnAnswer() {
        var answer = new InvitationAnswer("phi_x", "n".repeat(101), "short");

        assertThatThrownBy(() -> answer.requireAccount(OFFER))
                .satisfies(refusal -> assertThat(fields(refusal)).containsExactly("name", "password"));
    }

    @Test
    void takeNoPasswordThatEverybodyKnows() {
        var answer = new InvitationAnswer("phi_x", null, "Grace@Example.com");

        assertThatThrownBy(() -> answer.requireAccount(OFFER))
                .satisfies(refusal -> assertThat(fields(refusal)).containsExactly("password"));
    }

    @Test
    void tellNoSecrets() {
        assertThat(new InvitationAnswer("phi_x", "Grace", "correct horse battery"))
                .hasToString("InvitationAnswer[name=Grace]");
    }

    @Test
    void cannotBeTurnedIntoMarkup() {
        var link = URI.create("https://pharos.example/invitation?token=phi_x");
        var letter = new InvitationLetter("<b>\"A\" & 'B'", "grace@example.com", Role.VIEWER, link, 7).letter();

        assertThat(letter.recipient()).isEqualTo("grace@example.com");
        assertThat(letter.plain()).contains(link.toString(), "<b>\"A\" & 'B'", "7 days");
        assertThat(letter.html())
                .contains("href=\"" + link + "\"", "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;")
                .doesNotContain("<b>");
    }

    private static Iterable<String> fields(Throwable refusal) {
        return ((DomainException) refusal)
                .errors().stream().map(FieldError::field).toList();
    }
}
