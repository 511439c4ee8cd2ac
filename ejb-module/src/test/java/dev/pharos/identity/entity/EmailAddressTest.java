package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Owner@Example.Test, owner@example.test",
        "' a@b.co ', a@b.co",
        "first.last+tag@sub.example.org, first.last+tag@sub.example.org",
        "post@müller.example, post@xn--mller-kva.example",
    })
    void isKnownInOneForm(String typed, String known) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(known));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "x",
                "@example.org",
                "a@",
                "a@b",
                "a b@example.org",
                "a@example.org\nBcc: b@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a@-example.org",
                "a@example..org",
                "a@[127.0.0.1]",
                "a@@example.org",
                "<a@example.org>"
            })
    void isEmptyForWhatIsNone(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void keepsToTheLengthsOfSmtp() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b123456789.".repeat(23) + "example.org"))
                .isEmpty();
    }

    @Test
    void knowsWhoseInboxItIs() {
        assertThat(new EmailAddress("ann+news@example.com").inbox()).isEqualTo("ann@example.com");
        assertThat(new EmailAddress("ann@example.com").inbox()).isEqualTo("ann@example.com");
        assertThat(new EmailAddress("+ann@example.com").inbox()).isEqualTo("+ann@example.com");
    }
}
