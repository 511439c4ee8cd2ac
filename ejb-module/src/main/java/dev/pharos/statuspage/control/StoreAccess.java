package dev.pharos.statuspage.control;

import dev.pharos.platform.entity.DomainException;
import java.sql.SQLException;

/** SQL whose failure rolls the transaction back and is told to the caller as an outage. */
public interface StoreAccess<T> {

    T run() throws SQLException;

    static <T> T run(StoreAccess<T> access) {
        try {
            return access.run();
        } catch (SQLException e) {
            throw DomainException.unavailable("subscriptions", "Subscriptions are out of reach right now.", e);
        }
    }
}
