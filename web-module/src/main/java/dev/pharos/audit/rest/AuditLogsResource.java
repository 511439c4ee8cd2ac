package dev.pharos.audit.rest;

import dev.pharos.audit.boundary.AuditTrail;
import dev.pharos.audit.entity.AuditFilter;
import dev.pharos.audit.entity.Verification;
import dev.pharos.platform.rest.Json;
import dev.pharos.platform.rest.ListRequest;
import dev.pharos.platform.rest.Revision;
import dev.pharos.platform.rest.Roles;
import dev.pharos.platform.rest.Scoped;
import dev.pharos.platform.rest.Served;
import dev.pharos.platform.rest.SingleResource;
import dev.pharos.tenancy.boundary.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in an organization, and whether the record of it is whole. */
@Path("audit-logs")
@RequestScoped
@Served({Served.Base.PUBLIC, Served.Base.INTERNAL})
@Scoped("audit-logs")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit log")
@APIResponse(responseCode = "401", description = "No good credential")
@APIResponse(responseCode = "403", description = "The role does not allow this")
public class AuditLogsResource {

    private static final int PAGE = 500;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentTenant tenant;

    @Inject
    ListRequest list;

    @Inject
    SingleResource single;

    @Inject
    Json json;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "List entries, newest first", operationId = "listAuditEntries")
    @Parameter(name = "actor", in = ParameterIn.QUERY, description = "Id of who did it, or part of the name")
    @Parameter(name = "action", in = ParameterIn.QUERY, description = "Such as monitor.created")
    @Parameter(name = "objectType", in = ParameterIn.QUERY, description = "Such as monitor")
    @Parameter(name = "objectId", in = ParameterIn.QUERY, description = "Id of what was changed")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "The earliest moment")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "The moment before which they end")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of a name, an action, an address or a value")
    @APIResponseSchema(AuditEntryJson[].class)
    public Response list(@Context UriInfo uri) {
        var asked = new AuditList(list.of(uri, AuditList.PARAMETERS));
        var found = trail.list(tenant.id(), asked.filter(), asked.before(), list.limit() + 1);
        return list.answer(found, entry -> Long.toString(entry.seq()), AuditEntryJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an entry", operationId = "getAuditEntry")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = AuditEntryJson.class)))
    @APIResponse(responseCode = "304", description = "The copy of the client is good")
    @APIResponse(responseCode = "404", description = "There is no such entry")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var entry = trail.get(tenant.id(), id);
        return single.answer(request, new Revision(entry.seq()), AuditEntryJson.of(entry));
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Check that nothing was changed, removed or added behind Pharos' back",
            operationId = "verifyAuditLog")
    @APIResponse(
            responseCode = "200",
            description = "Intact, or the first entry that is not",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response verify() {
        return Response.ok(trail.verify(tenant.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("export")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(summary = "Save entries to a file, newest first", operationId = "exportAuditLog")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "csv or json", example = "csv")
    @Parameter(name = "actor", in = ParameterIn.QUERY, description = "As in the list, like all others")
    @Parameter(name = "action", in = ParameterIn.QUERY)
    @Parameter(name = "objectType", in = ParameterIn.QUERY)
    @Parameter(name = "objectId", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY)
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @Parameter(name = "q", in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            description = "The file; cells that a spreadsheet would take for a formula begin with an apostrophe",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = "application/json")})
    public Response export(@Context UriInfo uri) {
        var parameters = Stream.concat(Stream.of("format"), Stream.of(AuditList.PARAMETERS));
        var asked = new AuditList(list.of(uri, parameters.toArray(String[]::new)));
        var format = list.parameter("format", AuditExport.class).orElse(AuditExport.JSON);
        var name = "audit-log-" + LocalDate.now(clock) + "." + format.name().toLowerCase(Locale.ROOT);
        return Response.ok(file(format, asked.filter()), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The first page is read before the answer begins, so that what fails is told by a problem document. */
    private StreamingOutput file(AuditExport format, AuditFilter filter) {
        var tenantId = tenant.id();
        var first = trail.list(tenantId, filter, null, PAGE);
        return stream -> {
            var sheet = format.open(stream, json);
            for (var page = first; !page.isEmpty(); ) {
                sheet.write(page);
                var last = page.get(page.size() - 1).seq();
                page = page.size() < PAGE ? List.of() : trail.list(tenantId, filter, last, PAGE);
            }
            sheet.end();
        };
    }
}
