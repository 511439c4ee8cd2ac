package dev.pharos.identity.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What founds one more organization. */
@Schema(name = "NewOrganizationForm")
public record NewOrganizationForm(
        @Schema(maxLength = 100, example = "Lighthouse Ltd") String name) {}
