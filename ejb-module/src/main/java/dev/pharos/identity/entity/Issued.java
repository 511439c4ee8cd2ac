package dev.pharos.identity.entity;

/**
 * A grant with its secret, at the one moment when the secret can be shown.
 *
 * @param secret nobody can read it again
 */
public record Issued<T extends Grant>(GrantView<T> view, Secret secret) {}
