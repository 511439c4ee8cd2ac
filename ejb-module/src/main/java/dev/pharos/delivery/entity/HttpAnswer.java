package dev.pharos.delivery.entity;

import java.time.Duration;

/**
 * What a web server answered.
 *
 * @param retryAfter how long it asks to be left alone; zero when it does not
 * @param body the beginning of it
 */
public record HttpAnswer(int status, Duration retryAfter, String body) {}
