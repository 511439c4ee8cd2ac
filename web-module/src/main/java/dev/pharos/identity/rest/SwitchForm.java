package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * Where the caller wants to act instead.
 *
 * @param organization slug or id
 */
public record SwitchForm(@NotBlank String organization) {}
