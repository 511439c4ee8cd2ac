package dev.pharos.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.it.client.Answer;

/** What every refusal has in common (RFC 9457). */
final class Problems {

    private Problems() {}

    static void assertProblem(Answer answer, int status, String code) {
        assertProblem(answer, status);
        assertThat(answer.text("/code")).as(answer.body()).isEqualTo(code);
    }

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/status")).isEqualTo(String.valueOf(status));
        assertThat(answer.text("/type")).isEqualTo("urn:pharos:problem:" + answer.text("/code"));
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "dev.pharos", "SELECT ");
    }
}
