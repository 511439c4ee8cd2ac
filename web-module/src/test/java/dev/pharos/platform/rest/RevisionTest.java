package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {

    private final Revision revision = new Revision(7);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"7\"", "\"7.abc123\"", "\"7.fff\"", "\"6.aa\", \"7.bb\"", " \"7\" "})
    void letsThoseEditWhoHaveSeenThisVersion(String ifMatch) {
        assertThatCode(() -> revision.require(ifMatch)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6.abc\"", "\"77\"", "7", "W/\"7\"", "\"x\"", "", "\"7.xyz\"", "\"-7\""})
    void refusesAllOthers(String ifMatch) {
        assertThatThrownBy(() -> revision.require(ifMatch))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.STALE));
    }

    @Test
    void readsTheVersionAnEditIsMeantFor() {
        assertThat(Revision.expected("\"7.abc\"")).isEqualTo(7);
        assertThat(Revision.expected(null)).isNull();
        assertThat(Revision.expected("*")).isNull();
        assertThat(Revision.expected("W/\"7\"")).isNegative();
    }
}
