package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123456",
                "Password2026!",
                "P@ssw0rd2026!",
                "123letmein123",
                "letmeinletmein",
                "qwertyuiop123",
                "123456789012",
                "abcdefghijkl",
                "987654321098",
                "asdfghjklasdf",
                "administrator1",
                "Welcome-2026!!",
                "p-a-s-s-w-o-r-d"
            })
    void refusesWhatEverybodyChoosesHoweverItIsPadded(String password) {
        assertThat(PasswordRule.violation(password)).contains("is among the passwords that are guessed first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "another password",
                "flat white, please",
                "a brand new passphrase",
                "monkeys read passwords",
                "Tr0ub4dor&3-extra"
            })
    void takesAFewWords(String password) {
        assertThat(PasswordRule.violation(password)).isEmpty();
    }

    @Test
    void composesCharactersTheSameWayOnEveryKeyboard() {
        assertThat(PasswordRule.normalize("e\u0301")).isEqualTo(PasswordRule.normalize("\u00e9"));
    }
}
