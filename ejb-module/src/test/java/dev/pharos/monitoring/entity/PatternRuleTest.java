package dev.pharos.monitoring.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is well",
                "(?i)order|confirm[a-z]+\\d{3}",
                "\\bERROR\\b.{0,200}exception",
                "[]{9}]{3}",
                "[^]{9}]x{2,}",
                "\\({1000}",
                "(a{10}){10}",
                "\\pL{100}",
                "{literal}",
                "\\Q((a{1000}){1000}){1000}",
            })
    void takesWhatPeopleWrite(String pattern) {
        assertThat(PatternRule.refusal(pattern)).isNull();
    }

    /** Some of these would take gigabytes only to be compiled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{1000}){10}",
                "((a{1000}){1000}){1000}",
                "(((((((a{1000}){1000}){1000}){1000}){1000}){1000}){1000}){1000}",
                "(?:[^~]{0,1000}){1000}",
                "((x{999,}y){999}|z){999}",
                "([)]{1000}){1000}",
                "\\Q)\\E((a{1000}){1000}){1000}",
                "(\\Q)\\E(a{1000}){1000}){1000}",
                "\\)((a{1000}){1000}){1000}",
            })
    void refusesWhatMultiplies(String pattern) {
        assertThat(PatternRule.refusal(pattern)).contains("too costly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "[a", "a{2,1}", "\\", "a\\8", "x{1001}", "(?<=a)b"})
    void saysWhatIsWrongWithTheRest(String pattern) {
        assertThat(PatternRule.refusal(pattern)).startsWith("must be an RE2 pattern");
    }
}
