package dev.pharos.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pharos.identity.entity.ApiKey;
import dev.pharos.identity.entity.GrantView;
import dev.pharos.identity.entity.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An API key as clients see it.
 *
 * @param key the key itself: in the answer that creates it, and never again
 * @param hint its first characters
 */
@Schema(name = "ApiKey")
public record ApiKeyJson(
        UUID id,
        String name,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only in the answer that creates it", example = "phk_…")
        String key,

        String hint,
        List<String> scopes,
        @Schema(nullable = true) CreatorJson createdBy,
        Instant createdAt,

        @Schema(nullable = true, description = "May lag behind by a minute")
        Instant lastUsedAt,

        @Schema(nullable = true) Instant expiresAt) {

    public ApiKeyJson {
        scopes = List.copyOf(scopes);
    }

    static ApiKeyJson of(GrantView<ApiKey> view) {
        return of(view, null);
    }

    static ApiKeyJson of(GrantView<ApiKey> view, Secret secret) {
        var key = view.grant();
        return new ApiKeyJson(
                key.uuid(),
                key.name(),
                secret == null ? null : secret.text(),
                key.hint(),
                key.scopes().names(),
                CreatorJson.of(view.creator()),
                key.createdAt(),
                key.lastUsedAt(),
                key.expiresAt());
    }
}
