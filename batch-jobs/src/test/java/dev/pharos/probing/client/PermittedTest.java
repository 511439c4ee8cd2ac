package dev.pharos.probing.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.Cidr;
import dev.pharos.egress.entity.EgressPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermittedTest {

    private static final EgressPolicy CLOSED = new EgressPolicy(List.of(), Set.of());
    private static final EgressPolicy OPEN = new EgressPolicy(List.of(Cidr.parse("10.0.0.0/8")), Set.of());

    private final Permitted permitted = new Permitted();

    @Test
    void saysWhatThePolicySaysHoweverOftenItIsAsked() throws UnknownHostException {
        for (var time = 0; time < 3; time++) {
            assertThat(permitted.contains(OPEN, address(10))).isTrue();
            assertThat(permitted.contains(OPEN, address(127))).isFalse();
        }
    }

    @Test
    void forgetsEverythingWhenThePolicyChanges() throws UnknownHostException {
        assertThat(permitted.contains(OPEN, address(10))).isTrue();
        assertThat(permitted.contains(CLOSED, address(10))).isFalse();
        assertThat(permitted.contains(OPEN, address(10))).isTrue();
    }

    private static InetAddress address(int first) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {(byte) first, 0, 0, 1});
    }
}
