package dev.pharos.statuspage.entity;

import java.time.Instant;

/** A change of what is shown of a service. */
public record ToldService(ServiceChoice service, String from, String to, Instant at) {}
