package dev.pharos.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.rest.Json;
import jakarta.ejb.EJBException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "404, not-found, Not Found",
        "405, method-not-allowed, Method Not Allowed",
        "413, request-entity-too-large, Request Entity Too Large",
        "415, unsupported-media-type, Unsupported Media Type",
        "422, unprocessable-content, Unprocessable Content",
        "500, internal-server-error, Internal Server Error",
        "599, error, Error",
    })
    void namesEveryStatus(int status, String code, String title) {
        var problem = Problem.of(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.title()).isEqualTo(title);
        assertThat(problem.type()).isEqualTo("urn:pharos:problem:" + code);
        assertThat(problem.detail()).isNotBlank();
    }

    @Test
    void roundsTheWaitUpToWholeSeconds() {
        assertThat(Problems.seconds(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(Problems.seconds(Duration.ofMillis(1000))).isEqualTo(1);
        assertThat(Problems.seconds(Duration.ofMillis(1001))).isEqualTo(2);
        assertThat(Problems.seconds(Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void namesTheErrorOnlyWhenATokenWasShown() {
        assertThat(Challenge.of("unauthenticated")).isEqualTo("Bearer realm=\"pharos\"");
        assertThat(Challenge.of("invalid-token")).isEqualTo("Bearer realm=\"pharos\", error=\"invalid_token\"");
    }

    @Test
    void tellsTheDetailsOfARefusalAsMembersOfItsOwn() {
        var refusal = DomainException.refused(
                DomainException.Kind.LIMIT_REACHED, "plan-limit", "No more.", Map.of("limit", "monitors"));

        var json = new String(new Json().write(Problem.of(402, refusal)), StandardCharsets.UTF_8);

        assertThat(json)
                .isEqualTo("{\"type\":\"urn:pharos:problem:plan-limit\",\"title\":\"Payment Required\",\"status\":402,"
                        + "\"detail\":\"No more.\",\"code\":\"plan-limit\",\"limit\":\"monitors\"}");
    }

    @Test
    void findsARefusalThatContainersHaveWrapped() {
        var refusal = DomainException.notFound("monitor");
        assertThat(Failures.refusal(new EJBException(new RuntimeException(refusal))))
                .contains(refusal);
        assertThat(Failures.refusal(new EJBException("else"))).isEmpty();
    }

    @Test
    void tellsALostDatabaseFromABug() {
        assertThat(Failures.outage(new IllegalStateException(new SQLTransientConnectionException("gone"))))
                .isPresent();
        assertThat(Failures.outage(new IllegalStateException(new SQLException("gone", "08S01"))))
                .isPresent();
        assertThat(Failures.outage(new IllegalStateException(new SQLException("bad grammar", "42000"))))
                .isEmpty();
        assertThat(Failures.outage(new NullPointerException())).isEmpty();
    }
}
