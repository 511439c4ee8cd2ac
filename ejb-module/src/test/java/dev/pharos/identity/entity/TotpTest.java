package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** That of RFC 6238, appendix B, whose codes have eight digits: ours are the last six. */
    private static final Totp VECTOR = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheVectorsOfTheRfc(long second, String code) {
        assertThat(VECTOR.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheCodeBeforeAndTheOneAfter() {
        var step = NOW.getEpochSecond() / 30;
        assertThat(VECTOR.stepOf(VECTOR.code(NOW), NOW)).hasValue(step);
        assertThat(VECTOR.stepOf(VECTOR.code(NOW.minusSeconds(30)), NOW)).hasValue(step - 1);
        assertThat(VECTOR.stepOf(VECTOR.code(NOW.plusSeconds(30)), NOW)).hasValue(step + 1);
        assertThat(VECTOR.stepOf(VECTOR.code(NOW.minusSeconds(60)), NOW)).isEmpty();
        assertThat(VECTOR.stepOf(VECTOR.code(NOW.plusSeconds(60)), NOW)).isEmpty();
    }

    @Test
    void takesItWithASpaceAndNothingElse() {
        assertThat(VECTOR.stepOf("050 471", NOW)).isPresent();
        assertThat(VECTOR.stepOf("50471", NOW)).isEmpty();
        assertThat(VECTOR.stepOf("", NOW)).isEmpty();
        assertThat(VECTOR.stepOf(null, NOW)).isEmpty();
    }

    @Test
    void tellsAnAppAllItNeeds() {
        assertThat(VECTOR.uri("ada+lists@example.test"))
                .isEqualTo("otpauth://totp/Pharos:ada%2Blists%40example.test?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Pharos&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void isRandomAndKeepsItselfOutOfLogs() {
        assertThat(Totp.random().text()).hasSize(32).isNotEqualTo(Totp.random().text());
        assertThat(VECTOR.toString()).doesNotContain("GEZD");
    }
}
