package dev.pharos.tenancy.rest;

import dev.pharos.tenancy.entity.Plan;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of a plan: which one. */
@Schema(name = "PlanForm")
public record PlanForm(@NotNull @Schema(example = "team") Plan plan) {}
