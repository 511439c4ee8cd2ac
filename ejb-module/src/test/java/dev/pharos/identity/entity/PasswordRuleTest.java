package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    @Test
    void asksForTwelveCharactersAndNothingElse() {
        assertThat(PasswordRule.violation("twelve chars")).isEmpty();
        assertThat(PasswordRule.violation("eleven char")).contains("must have at least 12 characters");
    }

    @Test
    void countsCharactersAndNotCodeUnits() {
        assertThat(PasswordRule.violation("\uD83D\uDE80a".repeat(5))).isPresent();
        assertThat(PasswordRule.violation("\uD83D\uDE80a".repeat(6))).isEmpty();
    }

    @Test
    void takesPassphrasesUpToABound() {
        assertThat(PasswordRule.violation("ab".repeat(128))).isEmpty();
        assertThat(PasswordRule.violation("ab".repeat(128) + "c")).contains("must have at most 256 characters");
    }

    @Test
    void refusesNoneAtAll() {
        assertThat(PasswordRule.violation(null)).contains("is required");
        assertThat(PasswordRule.violation("")).contains("is required");
    }

    @Test
    void refusesOneCharacterRepeated() {
        assertThat(PasswordRule.violation("aaaaaaaaaaaaaaaa")).contains("must not be one character repeated");
    }

    @Test
    void refusesWhatIsKnownOfTheOwnerHoweverItIsWritten() {
        assertThat(PasswordRule.violation("Owner@Example.test", "owner@example.test"))
                .isPresent();
        assertThat(PasswordRule.violation("acmecorporation", "x", "Acme Corporation"))
                .isPresent();
        assertThat(PasswordRule.violation("acmecorporation!", null, "Acme Corporation"))
                .isEmpty();
    }

    @Test
    void composesCharactersTheSameWayOnEveryKeyboard() {
        assertThat(PasswordRule.normalize("e\u0301")).isEqualTo(PasswordRule.normalize("\u00e9"));
    }
}
