package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void holds256BitsBehindItsPrefix() {
        assertThat(Secret.random("phr_").text()).matches("phr_[A-Za-z0-9_-]{43}");
        assertThat(Secret.random("phr_")).isNotEqualTo(Secret.random("phr_"));
    }

    @Test
    void isStoredAsItsHash() {
        assertThat(new Secret("abc").hash())
                .asHexString()
                .isEqualTo("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
    }
}
