package dev.pharos.identity.rest;

import dev.pharos.identity.entity.Credentials;
import jakarta.validation.constraints.NotBlank;

/**
 * What a client sends to log in.
 *
 * @param organization slug or id; when it is absent, the host name of the request decides, else who came first
 * @param totp the code of the authenticator app or a recovery code, where the account needs one
 */
public record LoginForm(@NotBlank String email, @NotBlank String password, String organization, String totp) {

    /** @param host name the request was sent to */
    Credentials credentials(String host) {
        return new Credentials(email, password, organization, host).withCode(totp);
    }

    @Override
    public String toString() {
        return "LoginForm[email=" + email + ", organization=" + organization + "]";
    }
}
