package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewGrantTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final List<String> SCOPES = List.of("monitors:read");

    @Test
    void isStoredWithoutSpacesAroundItsName() {
        var grant = new NewGrant(" Pipeline ", List.of("monitors:write", "monitors:write"), NOW.plusSeconds(1))
                .checked(NOW);

        assertThat(grant).isEqualTo(new NewGrant("Pipeline", List.of("monitors:write"), NOW.plusSeconds(1)));
    }

    @Test
    void hasANameOfBearableLength() {
        assertRefused("name", new NewGrant(null, SCOPES, null));
        assertRefused("name", new NewGrant("  ", SCOPES, null));
        assertRefused("name", new NewGrant("x".repeat(101), SCOPES, null));
        assertRefused("name", new NewGrant("a\nb", SCOPES, null));
    }

    @Test
    void endsLaterOrNever() {
        assertThat(new NewGrant("x", SCOPES, null).checked(NOW).expiresAt()).isNull();
        assertRefused("expiresAt", new NewGrant("x", SCOPES, NOW));
    }

    @Test
    void grantsSomethingThatThereIs() {
        assertRefused("scopes", new NewGrant("x", null, null));
        assertRefused("scopes", new NewGrant("x", List.of("everything"), null));
    }

    @Test
    void saysAllThatIsWrong() {
        assertRefused(List.of("name", "scopes", "expiresAt"), new NewGrant("", List.of(), NOW));
    }

    private static void assertRefused(String field, NewGrant grant) {
        assertRefused(List.of(field), grant);
    }

    private static void assertRefused(List<String> fields, NewGrant grant) {
        assertThatThrownBy(() -> grant.checked(NOW))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::field)
                                .containsExactlyElementsOf(fields));
    }
}
