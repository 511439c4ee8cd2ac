package dev.pharos.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200,DONE",
        "204,DONE",
        "299,DONE",
        "301,NEVER",
        "302,NEVER",
        "308,NEVER",
        "400,AGAIN",
        "404,AGAIN",
        "410,NEVER",
        "429,AGAIN",
        "500,AGAIN",
        "503,AGAIN"
    })
    void knowsWhatAStatusMeans(int status, Outcome.Kind kind) {
        assertThat(Outcome.of(status, Duration.ZERO, "").kind()).isEqualTo(kind);
    }
}
