package dev.pharos.identity.control;

import java.sql.SQLException;
import java.util.stream.Stream;

/** What a failed statement tells. */
final class DatabaseErrors {

    /** ER_DUP_ENTRY of MariaDB. */
    private static final int DUPLICATE_ENTRY = 1062;

    private DatabaseErrors() {}

    static boolean isDuplicateKey(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY);
    }
}
