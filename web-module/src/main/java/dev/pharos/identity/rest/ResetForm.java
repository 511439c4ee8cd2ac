package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * A new password for whoever has the mail.
 *
 * @param token out of the mail
 */
public record ResetForm(@NotBlank String token, @NotBlank String password) {

    @Override
    public String toString() {
        return "ResetForm[…]";
    }
}
