package dev.pharos.incidents.entity;

import java.time.Instant;

/**
 * A stretch of time in which a service was shown one way.
 *
 * @param from included
 * @param to excluded; null while it lasts
 * @param cause who or what began it
 */
public record ServiceSegment(ServiceStatus status, Instant from, Instant to, StatusCause cause) {}
