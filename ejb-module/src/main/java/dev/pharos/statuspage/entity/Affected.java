package dev.pharos.statuspage.entity;

import dev.pharos.incidents.entity.ServiceStatus;
import java.util.UUID;

/** A public service that something happens to, and the status it takes from that. */
public record Affected(UUID id, String name, ServiceStatus status) {}
