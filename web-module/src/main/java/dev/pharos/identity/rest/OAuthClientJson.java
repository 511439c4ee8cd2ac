package dev.pharos.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pharos.identity.entity.GrantView;
import dev.pharos.identity.entity.OAuthClient;
import dev.pharos.identity.entity.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An OAuth client as clients see it.
 *
 * @param clientSecret in the answer that creates or replaces it, and never again
 */
@Schema(name = "OAuthClient")
public record OAuthClientJson(
        UUID clientId,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only in the answer that creates or replaces it", example = "phs_…")
        String clientSecret,

        String name,
        List<String> scopes,
        @Schema(nullable = true) CreatorJson createdBy,
        Instant createdAt,

        @Schema(nullable = true, description = "May lag behind by a minute")
        Instant lastUsedAt) {

    public OAuthClientJson {
        scopes = List.copyOf(scopes);
    }

    static OAuthClientJson of(GrantView<OAuthClient> view) {
        return of(view, null);
    }

    static OAuthClientJson of(GrantView<OAuthClient> view, Secret secret) {
        var client = view.grant();
        return new OAuthClientJson(
                client.uuid(),
                secret == null ? null : secret.text(),
                client.name(),
                client.scopes().names(),
                CreatorJson.of(view.creator()),
                client.createdAt(),
                client.lastUsedAt());
    }
}
