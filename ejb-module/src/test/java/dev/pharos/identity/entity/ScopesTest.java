package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    private static final Scopes BOTH = Scopes.granted(List.of("monitors:write", "monitors:read"));

    @Test
    void comeInPairs() {
        assertThat(Scope.all()).hasSize(2 * Scope.RESOURCES.size());
        assertThat(Scope.parse("monitors:read")).contains(new Scope("monitors", Scope.Kind.READ));
        assertThat(Scope.parse("monitors:write").map(Scope::text)).contains("monitors:write");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "monitors",
                "monitors:",
                "monitors:delete",
                "MONITORS:READ",
                "monitors:read ",
                "api-keys:write"
            })
    void areNotInvented(String name) {
        assertThatThrownBy(() -> Scopes.granted(Arrays.asList("monitors:read", name)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactly("scopes"));
    }

    @Test
    void areAtLeastOne() {
        assertThatThrownBy(() -> Scopes.granted(List.of())).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> Scopes.granted(null)).isInstanceOf(DomainException.class);
    }

    @Test
    void countOnceAndInOneOrder() {
        assertThat(Scopes.granted(List.of("plan:read", "members:read", "plan:read"))
                        .text())
                .isEqualTo("members:read plan:read");
        assertThat(Scopes.ofText("plan:read members:read").names()).containsExactly("members:read", "plan:read");
    }

    @Test
    void areForgottenWhenTheirResourceIsGone() {
        assertThat(Scopes.known(List.of("monitors:read", "pigeons:read")).names())
                .containsExactly("monitors:read");
    }

    @Test
    void areAllThatATokenGetsWhichAsksForNone() {
        assertThat(BOTH.narrowedTo(Optional.empty())).contains(BOTH);
    }

    @Test
    void areNarrowedToWhatATokenAsksFor() {
        assertThat(BOTH.narrowedTo(Optional.of("monitors:read")).map(Scopes::text))
                .contains("monitors:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan:read", "monitors:read plan:read", "monitors:read  monitors:write", " ", "*"})
    void areNeverWidened(String asked) {
        assertThat(BOTH.narrowedTo(Optional.of(asked))).isEmpty();
    }
}
