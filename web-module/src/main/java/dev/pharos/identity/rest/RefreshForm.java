package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/** A refresh token, to be traded or given up. */
public record RefreshForm(@NotBlank String refreshToken) {

    @Override
    public String toString() {
        return "RefreshForm[…]";
    }
}
