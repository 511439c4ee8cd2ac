package dev.pharos.platform.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom to tell about a hole in this installation; the operator says who. */
@Path("security.txt")
@RequestScoped
@Served(Served.Base.WELL_KNOWN)
@Tag(name = "Operations")
public class SecurityContactResource {

    private static final Duration LIFE = Duration.ofDays(30);

    @Inject
    @ConfigProperty(name = "pharos.security.contact")
    Optional<String> contact;

    @Inject
    @ConfigProperty(name = "pharos.security.policy")
    Optional<String> policy;

    @Inject
    @ConfigProperty(name = "pharos.public-url", defaultValue = "http://localhost:8080")
    URI publicUrl;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Produces("text/plain;charset=utf-8")
    @Operation(summary = "Whom to tell about a vulnerability (RFC 9116)", operationId = "getSecurityContact")
    @APIResponse(
            responseCode = "200",
            description = "Contact, expiry and policy",
            content =
                    @Content(
                            mediaType = "text/plain",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            example = "Contact: mailto:security@example.com")))
    @APIResponse(responseCode = "404", description = "The operator names nobody")
    public Response text() {
        var text = SecurityText.of(
                contact.orElseThrow(NotFoundException::new),
                policy,
                publicUrl,
                clock.instant().plus(LIFE));
        return Response.ok(text).header("Cache-Control", "public, max-age=3600").build();
    }
}
