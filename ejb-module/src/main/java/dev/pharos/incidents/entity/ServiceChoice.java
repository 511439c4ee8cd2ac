package dev.pharos.incidents.entity;

import java.util.UUID;

/** A service that somebody names, and the status it shall take; either may be null where a client forgot it. */
public record ServiceChoice(UUID id, ServiceStatus status) {}
