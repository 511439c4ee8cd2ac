package dev.pharos.identity.rest;

import dev.pharos.identity.entity.DatabaseLogin;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A database login as clients see it.
 *
 * @param createdAt when its password was made
 */
@Schema(name = "DatabaseLogin")
public record DatabaseLoginJson(
        @Schema(example = "t_acme") String schema,
        @Schema(example = "t_acme") String user,
        Instant createdAt) {

    static DatabaseLoginJson of(DatabaseLogin login) {
        return new DatabaseLoginJson(login.schema(), login.schema(), login.createdAt());
    }
}
