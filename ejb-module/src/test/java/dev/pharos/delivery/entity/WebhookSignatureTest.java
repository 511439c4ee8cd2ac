package dev.pharos.delivery.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** Computed with: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac whsec_test. */
    @Test
    void isWhatEverybodyElseComputes() {
        var secret = "whsec_test".getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookSignature.of(secret, Instant.ofEpochSecond(1_700_000_000), "{\"a\":1}"))
                .isEqualTo("t=1700000000,v1=38877139021993b830af32feea6e18a8da83eb2f6e49ee50bd9e4cf4ca4d3789");
    }
}
