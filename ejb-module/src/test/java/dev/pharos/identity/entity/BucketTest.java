package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void countsOneAccountHoweverItsAddressIsTyped() {
        assertThat(Bucket.ofAccount("LOGIN", " A@Example.org")).isEqualTo(Bucket.ofAccount("LOGIN", "a@example.org"));
    }

    @Test
    void countsEachPurposeApart() {
        assertThat(Bucket.ofAccount("LOGIN", "a@b.co")).isNotEqualTo(Bucket.ofAccount("REGISTER", "a@b.co"));
    }
}
