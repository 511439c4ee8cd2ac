package dev.pharos.incidents.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of an update. */
@Schema(name = "IncidentUpdateText")
public record UpdateTextForm(
        @Schema(
                required = true,
                maxLength = 25_000,
                description = "Markdown",
                example = "A fix is in place; we are watching it.")
        String body) {}
