package dev.pharos.incidents.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All services of the organization in the order they shall have. */
@Schema(name = "ServiceOrderForm")
public record ServiceOrderForm(
        @Schema(required = true, description = "The ids of all services, each once")
        List<UUID> ids) {}
