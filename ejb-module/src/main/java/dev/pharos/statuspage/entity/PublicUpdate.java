package dev.pharos.statuspage.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What was said about an incident; by whom is nobody's business outside.
 *
 * @param body Markdown
 */
public record PublicUpdate(UUID id, String status, String body, Instant createdAt) {}
