package dev.pharos.problem;

import dev.pharos.platform.entity.DomainException;
import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies at the bottom of a failure that containers have wrapped. */
final class Failures {

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());

    /** SQL states of class 08: connection exception (ISO 9075). */
    private static final String CONNECTION = "08";

    private Failures() {}

    static Optional<DomainException> refusal(Throwable failure) {
        return causes(failure)
                .filter(DomainException.class::isInstance)
                .map(DomainException.class::cast)
                .findFirst();
    }

    /** The refusal that stands for a database out of reach, or for one too busy to take a connection from. */
    static Optional<DomainException> outage(Throwable failure) {
        return causes(failure).filter(Failures::isOutage).findFirst().map(cause -> {
            LOG.log(System.Logger.Level.WARNING, "event=database_unavailable reason={0}", firstLine(cause));
            return DomainException.unavailable(
                    "database-unavailable", "The service is not available right now.", cause);
        });
    }

    /** Of a commit that got no answer the transaction manager says no more than that it could not go on. */
    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof ResourceException
                || cause instanceof SystemException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(CONNECTION);
    }

    private static String firstLine(Throwable cause) {
        return cause.toString().lines().findFirst().orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(32);
    }
}
