package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/** The password again, before something that matters. */
public record TotpPasswordForm(@NotBlank String password) {

    @Override
    public String toString() {
        return "TotpPasswordForm[…]";
    }
}
