package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Credentials;
import jakarta.validation.constraints.NotBlank;

/**
 * What a client sends to log in.
 *
 * @param organization slug or id; may be absent
 */
public record LoginForm(@NotBlank String email, @NotBlank String password, String organization) {

    Credentials credentials() {
        return new Credentials(email, password, organization);
    }

    @Override
    public String toString() {
        return "LoginForm[email=" + email + ", organization=" + organization + "]";
    }
}
