package dev.pharos.platform.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The OpenAPI document of this build, in YAML unless JSON is asked for. */
@Path("")
@RequestScoped
@Served(Served.Base.OPENAPI)
public class OpenApiResource {

    private static final String YAML = "application/yaml";
    private static final String VENDORED_YAML = "application/vnd.oai.openapi";
    private static final String JSON = "application/vnd.oai.openapi+json";

    @GET
    @PermitAll
    @Operation(hidden = true)
    @Produces({YAML, VENDORED_YAML, MediaType.APPLICATION_JSON, JSON, "*/*;qs=0.1"})
    public Response document(@QueryParam("format") String format, @Context HttpHeaders headers) {
        var asJson = "json".equalsIgnoreCase(format) || format == null && prefersJson(headers);
        return Response.ok(read(asJson ? "openapi.json" : "openapi.yaml"))
                .type(asJson ? MediaType.APPLICATION_JSON : YAML)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept")
                .build();
    }

    private static boolean prefersJson(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(type -> type.getSubtype().endsWith("json"))
                .isPresent();
    }

    private static InputStream read(String name) {
        var document = OpenApiResource.class.getResourceAsStream(name);
        if (document == null) {
            throw new NotFoundException();
        }
        return document;
    }
}
