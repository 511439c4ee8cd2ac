package dev.pharos.identity.rest;

/**
 * What people can change about themselves.
 *
 * @param name what they are called
 */
public record NameForm(String name) {}
