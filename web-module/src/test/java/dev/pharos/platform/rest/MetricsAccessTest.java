package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsAccessTest {

    private final MetricsAccess withToken = new MetricsAccess(Optional.of("secret"));
    private final MetricsAccess withoutToken = new MetricsAccess(Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1"})
    void letsTheSameMachineIn(String peer) {
        assertThat(withoutToken.admits(peer, false, null)).isTrue();
    }

    @Test
    void doesNotTakeAProxyForTheSameMachine() {
        assertThat(withToken.admits("127.0.0.1", true, null)).isFalse();
        assertThat(withToken.admits("127.0.0.1", true, "Bearer secret")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic secret", "secret", "Bearer secret2"})
    void refusesOtherMachinesWithoutTheToken(String authorization) {
        assertThat(withToken.admits("192.0.2.1", false, authorization)).isFalse();
    }

    @Test
    void letsTheTokenIn() {
        assertThat(withToken.admits("192.0.2.1", false, "bearer  secret")).isTrue();
    }

    @Test
    void withoutATokenNobodyElseGetsIn() {
        assertThat(withoutToken.admits("192.0.2.1", false, "Bearer ")).isFalse();
        assertThat(withoutToken.admits("192.0.2.1", false, null)).isFalse();
    }
}
