package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/** A code of the authenticator app. */
public record TotpCodeForm(@NotBlank String code) {

    @Override
    public String toString() {
        return "TotpCodeForm[…]";
    }
}
