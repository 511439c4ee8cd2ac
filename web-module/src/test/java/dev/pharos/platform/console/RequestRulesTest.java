package dev.pharos.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        "/, GET, 0",
        "/login, POST, 0",
        "/login, PUT, 405",
        "/login, BREW, 405",
        "/monitors/new, OPTIONS, 405",
        "/resources/pharos/css/base.css, HEAD, 0",
        "/resources/pharos/css/base.css, POST, 405",
        "/resources/pharos/css/base.css, DELETE, 405",
        "/docs/docs.js, POST, 405",
        "/docs, POST, 405",
        "/api/v1/monitors, DELETE, 0",
        "/api, PUT, 0",
        "/internal/v1/auth/login, PATCH, 0",
        "/oauth/token, OPTIONS, 0",
        "/apiary, DELETE, 405",
    })
    void sayWhichMethodsThereAre(String path, String method, int status) {
        assertThat(new RequestRules(path).refusal(method, null, -1)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"1048576, 0", "1048577, 413", "-1, 411", "0, 0"})
    void boundForms(long length, int status) {
        assertThat(new RequestRules("/login").refusal("POST", FORM + ";charset=UTF-8", length))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data, 9000000", "application/json, -1"})
    void leaveOtherBodiesToWhoReadsThem(String type, long length) {
        assertThat(new RequestRules("/uploads").refusal("POST", type, length)).isZero();
    }
}
