package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * Both factors again, before something that matters.
 *
 * @param code of the authenticator app, or a recovery code
 */
public record TotpProofForm(
        @NotBlank String password, @NotBlank String code) {

    @Override
    public String toString() {
        return "TotpProofForm[…]";
    }
}
