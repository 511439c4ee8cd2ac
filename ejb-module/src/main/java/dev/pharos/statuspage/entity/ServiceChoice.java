package dev.pharos.statuspage.entity;

import java.util.UUID;

/** A public service, as subscribers choose it. */
public record ServiceChoice(UUID id, String name, String status) {}
