package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/** A new password for whoever knows the current one. */
public record PasswordForm(
        @NotBlank String currentPassword, @NotBlank String newPassword) {

    @Override
    public String toString() {
        return "PasswordForm[…]";
    }
}
