package dev.pharos.identity.rest;

import dev.pharos.identity.entity.NewGrant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of an OAuth client. */
@Schema(name = "OAuthClientForm")
public record OAuthClientForm(
        @Schema(maxLength = 100, example = "Reporting", required = true)
        String name,

        @Schema(example = "[\"monitors:read\"]", required = true)
        List<String> scopes) {

    NewGrant grant() {
        return new NewGrant(name, scopes, null);
    }
}
