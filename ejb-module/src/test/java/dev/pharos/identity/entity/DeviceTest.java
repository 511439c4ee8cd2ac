package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36|Chrome on Windows
        Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0|Edge on Windows
        Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15|Safari on macOS
        Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1|Safari on iPhone
        Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36|Chrome on Android
        Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0|Firefox on Linux
        Mozilla/5.0 (X11; Linux x86_64) Something/1|Browser on Linux
        curl/8.5.0|curl
        python-requests/2.32.3|python-requests
        Java-http-client/17.0.12|Java-http-client
        """)
    void isWhatPeopleRecognise(String userAgent, String device) {
        assertThat(Device.of(userAgent)).isEqualTo(device);
    }

    @Test
    void isUnknownWhereNothingIsSaid() {
        assertThat(Device.of("")).isEqualTo("Unknown device");
        assertThat(Device.of("x".repeat(255))).hasSize(40);
    }
}
