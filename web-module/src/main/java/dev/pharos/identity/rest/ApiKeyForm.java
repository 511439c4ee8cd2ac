package dev.pharos.identity.rest;

import dev.pharos.identity.entity.NewGrant;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of an API key. */
@Schema(name = "ApiKeyForm")
public record ApiKeyForm(
        @Schema(maxLength = 100, example = "Deployment pipeline", required = true)
        String name,

        @Schema(example = "[\"monitors:read\"]", required = true)
        List<String> scopes,

        @Schema(description = "When it ends by itself; absent: never")
        Instant expiresAt) {

    NewGrant grant() {
        return new NewGrant(name, scopes, expiresAt);
    }
}
