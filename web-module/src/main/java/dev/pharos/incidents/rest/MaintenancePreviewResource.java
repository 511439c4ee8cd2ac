package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.Maintenances;
import dev.pharos.incidents.entity.Occurrence;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a maintenance would be, before it is planned. */
@Path("maintenances/preview")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("maintenances")
@RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Maintenances")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class MaintenancePreviewResource {

    @Inject
    Maintenances maintenances;

    @POST
    @Operation(
            summary = "The next ten occurrences of a maintenance that is not planned yet",
            operationId = "previewMaintenance")
    @APIResponse(
            responseCode = "200",
            description = "Ten at most",
            content = @Content(schema = @Schema(implementation = OccurrencesJson.class)))
    @APIResponse(responseCode = "422", description = "Wrong fields, by name")
    public OccurrencesJson preview(@NotNull MaintenanceForm form) {
        return OccurrencesJson.of(maintenances.preview(form.draft()).stream()
                .map(Occurrence::ahead)
                .toList());
    }
}
