package dev.pharos.identity.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall be in a team. */
@Schema(name = "TeamMemberForm")
public record TeamMemberForm(@NotNull UUID userId) {}
