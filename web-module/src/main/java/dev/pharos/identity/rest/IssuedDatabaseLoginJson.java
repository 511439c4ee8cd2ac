package dev.pharos.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pharos.identity.entity.IssuedDatabaseLogin;
import dev.pharos.tenancy.entity.DatabaseAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A database login with its password, which is shown this once.
 *
 * @param host absent when the database is not in one place
 * @param port absent like the host
 */
@Schema(name = "IssuedDatabaseLogin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssuedDatabaseLoginJson(
        @Schema(example = "t_acme") String schema,
        @Schema(example = "t_acme") String user,
        @Schema(example = "phd_shown-once") String password,
        @Schema(example = "db.example.com") String host,
        @Schema(example = "3306") Integer port) {

    static IssuedDatabaseLoginJson of(IssuedDatabaseLogin issued) {
        var schema = issued.login().schema();
        var host = issued.address().map(DatabaseAddress::host).orElse(null);
        var port = issued.address().map(DatabaseAddress::port).orElse(null);
        return new IssuedDatabaseLoginJson(schema, schema, issued.password(), host, port);
    }

    @Override
    public String toString() {
        return "IssuedDatabaseLogin[" + schema + "]";
    }
}
