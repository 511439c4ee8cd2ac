package dev.pharos.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.entity.DomainException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new SQLTransientConnectionException("The database does not answer"),
                new SQLException("Connection reset", "08000"),
                new ResourceAllocationException("Connection could not be allocated"),
                // What Payara makes of a commit that ran into the socket timeout.
                new SystemException());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void areOutagesWhereTheDatabaseDidNotAnswer(Throwable cause) {
        var wrapped = new IllegalStateException(new RuntimeException(cause));

        assertThat(Failures.outage(wrapped))
                .get()
                .extracting(DomainException::code)
                .isEqualTo("database-unavailable");
    }

    @Test
    void areOursWhereItDid() {
        assertThat(Failures.outage(new IllegalStateException(new SQLException("Unknown column", "42S22"))))
                .isEmpty();
    }
}
