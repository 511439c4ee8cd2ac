package dev.pharos.statuspage.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said to everybody. */
@Schema(name = "SubscriptionAnswer")
public record SubscriptionAnswer(
        @Schema(example = "accepted") String status) {}
