package dev.pharos.identity.entity;

import java.time.Duration;

/**
 * A fresh client token.
 *
 * @param text the JWT
 * @param life how long it is good for
 * @param scopes what it may do
 */
public record IssuedToken(String text, Duration life, Scopes scopes) {}
