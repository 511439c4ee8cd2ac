package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import org.junit.jupiter.api.Test;

class TeamDraftTest {

    @Test
    void losesWhatSurroundsItsWords() {
        assertThat(new TeamDraft(" Payments ", null).validated()).isEqualTo(new TeamDraft("Payments", ""));
    }

    @Test
    void namesEveryWrongField() {
        assertThatThrownBy(() -> new TeamDraft(" ", "d".repeat(501)).validated())
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.errors().stream().map(FieldError::field))
                                .containsExactly("name", "description"));
    }

    @Test
    void holdsNoControlCharacters() {
        assertThatThrownBy(() -> new TeamDraft("Pay\nments", "").validated()).isInstanceOf(DomainException.class);
    }
}
