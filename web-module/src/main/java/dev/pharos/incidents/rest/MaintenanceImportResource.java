package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.MaintenanceCalendar;
import dev.pharos.platform.rest.RefusedRequestException;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans what a calendar holds, each event once. */
@Path("maintenances/import")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("maintenances")
@RolesAllowed({Roles.MEMBER, Roles.COMMUNICATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Maintenances")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class MaintenanceImportResource {

    private static final int MAX_BYTES = 1 << 20;
    private static final String EXAMPLE =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:upgrade-7@example.com\r\nDTSTAMP:20291201T080000Z\r\nSUMMARY:Upgrade\r\nDTSTART;TZID=Europe/Berlin:20300106T020000\r\n"
                    + "DURATION:PT2H\r\nRRULE:FREQ=WEEKLY;BYDAY=SU\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    @Inject
    MaintenanceCalendar calendar;

    @Inject
    CurrentTenant tenant;

    /** Takes every media type first: who may not call shall learn that, and not which types there are. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Plan every event of a calendar (RFC 5545), or none", operationId = "importMaintenances")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MaintenanceCalendarResource.CALENDAR,
                            schema = @Schema(type = SchemaType.STRING, example = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "All of them are planned, those with a known UID anew; what is over or cancelled is left out",
            content = @Content(schema = @Schema(implementation = ImportedJson.class)))
    @APIResponse(responseCode = "409", description = "The organization would have more ahead than it may have")
    @APIResponse(responseCode = "413", description = "The calendar is too large")
    @APIResponse(responseCode = "415", description = "The body is no text/calendar")
    @APIResponse(responseCode = "422", description = "Wrong events, by number and title")
    public ImportedJson read(InputStream body, @Context HttpHeaders headers) throws IOException {
        if (!MediaType.valueOf(MaintenanceCalendarResource.CALENDAR).isCompatible(headers.getMediaType())) {
            throw new NotSupportedException();
        }
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw RefusedRequestException.tooLarge("A calendar may have at most " + MAX_BYTES + " bytes.");
        }
        return ImportedJson.of(calendar.read(tenant.id(), bytes));
    }
}
