package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketTest {

    @Test
    void putsTheAddressesOfOneIpv6NetworkTogether() {
        assertThat(Bucket.ofAddress("LOGIN", "2001:db8:0:1::1").key())
                .isEqualTo(Bucket.ofAddress("LOGIN", "2001:db8:0:1:ffff::2").key())
                .isNotEqualTo(Bucket.ofAddress("LOGIN", "2001:db8:0:2::1").key());
    }

    @Test
    void knowsAnIpv4AddressInItsMappedForm() {
        assertThat(Bucket.ofAddress("LOGIN", "::ffff:192.0.2.1")).isEqualTo(Bucket.ofAddress("LOGIN", "192.0.2.1"));
        assertThat(Bucket.ofAddress("LOGIN", "192.0.2.2")).isNotEqualTo(Bucket.ofAddress("LOGIN", "192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" A@Example.org", "a@exam\u00ADple.org", "a@\uFF45xample.org", "a@example\u3002org"})
    void countsOneAccountHoweverItsAddressIsTyped(String typed) {
        assertThat(Bucket.ofAccount("LOGIN", typed)).isEqualTo(Bucket.ofAccount("LOGIN", "a@example.org"));
    }

    @Test
    void countsWhatIsNoAddressToo() {
        assertThat(Bucket.ofAccount("LOGIN", "")).isNotEqualTo(Bucket.ofAccount("LOGIN", "root"));
    }

    @Test
    void countsEachPurposeApart() {
        assertThat(Bucket.ofAccount("LOGIN", "a@b.co")).isNotEqualTo(Bucket.ofAccount("REGISTER", "a@b.co"));
    }
}
