package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Credentials;
import jakarta.validation.constraints.NotBlank;

/**
 * What a client sends to log in.
 *
 * @param organization slug or id; when it is absent, the host name of the request decides, else who came first
 */
public record LoginForm(@NotBlank String email, @NotBlank String password, String organization) {

    /** @param host name the request was sent to */
    Credentials credentials(String host) {
        return new Credentials(email, password, organization, host);
    }

    @Override
    public String toString() {
        return "LoginForm[email=" + email + ", organization=" + organization + "]";
    }
}
