package dev.pharos.identity.entity;

import dev.pharos.tenancy.entity.DatabaseAddress;
import java.util.Optional;

/**
 * A login whose password exists nowhere but here.
 *
 * @param address where to connect to, if that is one place
 */
public record IssuedDatabaseLogin(DatabaseLogin login, String password, Optional<DatabaseAddress> address) {

    @Override
    public String toString() {
        return "IssuedDatabaseLogin[" + login.schema() + "]";
    }
}
