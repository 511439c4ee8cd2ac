package dev.pharos.incidents.rest;

import dev.pharos.incidents.boundary.MaintenanceCalendar;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All maintenances of the organization as a calendar. */
@Path("maintenances/calendar.ics")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("maintenances")
@RolesAllowed(Roles.VIEWER)
@Tag(name = "Maintenances")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class MaintenanceCalendarResource {

    static final String CALENDAR = "text/calendar";

    @Inject
    MaintenanceCalendar calendar;

    @Inject
    CurrentTenant tenant;

    @GET
    @Produces({CALENDAR, MediaType.APPLICATION_JSON})
    @Operation(summary = "All maintenances as a calendar (RFC 5545)", operationId = "getMaintenanceCalendar")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = CALENDAR,
                            schema = @Schema(type = SchemaType.STRING, example = "BEGIN:VCALENDAR…")))
    public Response calendar() {
        var body = calendar.write(tenant.id()).getBytes(StandardCharsets.UTF_8);
        return Response.ok(body, CALENDAR + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"maintenance.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
