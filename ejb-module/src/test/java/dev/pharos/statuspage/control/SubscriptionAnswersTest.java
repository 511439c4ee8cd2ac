package dev.pharos.statuspage.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionAnswersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phn_x|phn_x",
                " phn_x |phn_x",
                "{\"challenge\":\"phn_x\"}|phn_x",
                "{\"challenge\":1}|''",
                "{\"ok\":true}|''",
                "[]|''",
                "''|''",
                "{\"challenge\"|{\"challenge\""
            })
    void hearsWhatTheReceiverSaysAgain(String body, String challenge) {
        assertThat(SubscriptionAnswers.challenge(body)).isEqualTo(challenge);
    }
}
