package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/** Whose password is forgotten. */
public record ForgotForm(@NotBlank String email) {}
