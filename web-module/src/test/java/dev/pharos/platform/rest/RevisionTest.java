package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.abc123\"", "\"7.fff\"", " \"7\" "})
    void readsTheVersionAnEditIsMeantFor(String ifMatch) {
        assertThat(Revision.expected(ifMatch)).isEqualTo(7);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "*")
    void leavesItOpenForAClientThatDoesNotCare(String ifMatch) {
        assertThat(Revision.expected(ifMatch)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "\"x\"", "", "\"7.xyz\"", "\"-7\"", "\"9999999999\"", "\"7\", \"8\""})
    void fitsNoVersionWhenTheTagIsNoneOfOurs(String ifMatch) {
        assertThat(Revision.expected(ifMatch)).isNegative();
    }
}
