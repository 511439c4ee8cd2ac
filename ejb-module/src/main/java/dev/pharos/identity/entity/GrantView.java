package dev.pharos.identity.entity;

/**
 * A grant as people are shown it.
 *
 * @param creator who made it; null when their account is gone
 */
public record GrantView<T extends Grant>(T grant, Account creator) {}
