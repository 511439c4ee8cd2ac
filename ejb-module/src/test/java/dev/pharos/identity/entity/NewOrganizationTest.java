package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewOrganizationTest {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void comesBackInCanonicalForm() {
        var valid = new NewOrganization("  Acme ", "Owner@Example.TEST", PASSWORD, PASSWORD).validated();
        assertThat(valid).isEqualTo(new NewOrganization("Acme", "owner@example.test", PASSWORD, PASSWORD));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        assertThat(wrongFields(new NewOrganization("", "x", "1", "2")))
                .containsExactly("organizationName", "email", "password", "passwordConfirmation");
        assertThat(wrongFields(new NewOrganization(null, null, null, "2")))
                .containsExactly("organizationName", "email", "password", "passwordConfirmation");
    }

    @Test
    void refusesTheOwnAddressOrNameAsPassword() {
        assertThat(wrongFields(
                        new NewOrganization("Acme", "owner@example.test", "OWNER@example.test", "OWNER@example.test")))
                .containsExactly("password");
        assertThat(wrongFields(
                        new NewOrganization("Acme Corporation", "a@b.co", "acme corporation", "acme corporation")))
                .containsExactly("password");
    }

    @Test
    void refusesNamesNobodyCanReadOrStore() {
        assertThat(wrongFields(new NewOrganization("a\nb", "a@b.co", PASSWORD, PASSWORD)))
                .containsExactly("organizationName");
        assertThat(wrongFields(new NewOrganization("a".repeat(101), "a@b.co", PASSWORD, PASSWORD)))
                .containsExactly("organizationName");
    }

    @Test
    void keepsPasswordsOutOfItsText() {
        assertThat(new NewOrganization("Acme", "a@b.co", PASSWORD, PASSWORD).toString())
                .doesNotContain(PASSWORD);
        assertThat(new Credentials("a@b.co", PASSWORD, null).toString()).doesNotContain(PASSWORD);
        assertThat(new Secret(PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    private static List<String> wrongFields(NewOrganization form) {
        var refusal = catchThrowableOfType(DomainException.class, form::validated);
        assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID);
        return refusal.errors().stream().map(FieldError::field).toList();
    }
}
