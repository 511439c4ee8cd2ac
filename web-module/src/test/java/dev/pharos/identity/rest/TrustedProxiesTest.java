package dev.pharos.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies proxies =
            new TrustedProxies(List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00::/8")));

    @Test
    void believesNobodyWithoutConfiguration() {
        assertThat(new TrustedProxies(List.of()).clientOf("10.0.0.1", List.of("1.2.3.4")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void ignoresTheHeaderOfStrangers() {
        assertThat(proxies.clientOf("192.0.2.1", List.of("1.2.3.4"))).isEqualTo("192.0.2.1");
    }

    @Test
    void takesWhatTheNearestProxySaw() {
        assertThat(proxies.clientOf("10.0.0.1", List.of("1.2.3.4, 198.51.100.7")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void walksThroughAChainOfOwnProxies() {
        assertThat(proxies.clientOf("10.0.0.1", List.of("1.2.3.4, 198.51.100.7", "fd00::2,10.0.0.3")))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void stopsAtWhatIsNoAddress() {
        assertThat(proxies.clientOf("10.0.0.1", List.of("1.2.3.4, unknown"))).isEqualTo("10.0.0.1");
        assertThat(proxies.clientOf("10.0.0.1", List.of(""))).isEqualTo("10.0.0.1");
    }

    @Test
    void staysWithTheOutermostProxyWhenAllAreOurs() {
        assertThat(proxies.clientOf("10.0.0.1", List.of("10.0.0.9"))).isEqualTo("10.0.0.9");
        assertThat(proxies.clientOf("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void readsIpv6InBracketsToo() {
        assertThat(proxies.clientOf("10.0.0.1", List.of("[2001:db8::1]"))).isEqualTo("2001:db8::1");
    }

    @Test
    void writesAddressesInTheirShortForm() {
        assertThat(proxies.clientOf("0:0:0:0:0:0:0:1", List.of())).isEqualTo("::1");
        assertThat(proxies.clientOf("fe80:0:0:0:0:0:0:1%eth0", List.of())).isEqualTo("fe80::1");
    }
}
