package dev.pharos.egress.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressPolicyTest {

    private static final EgressPolicy CLOSED = new EgressPolicy(List.of(), Set.of());

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255",
        "10.0.0.0, 10.255.255.255",
        "100.64.0.0, 100.127.255.255",
        "127.0.0.0, 127.255.255.255",
        "169.254.0.0, 169.254.169.254",
        "172.16.0.0, 172.31.255.255",
        "192.0.0.0, 192.0.0.255",
        "192.0.2.0, 192.0.2.255",
        "192.31.196.0, 192.31.196.255",
        "192.52.193.0, 192.52.193.255",
        "192.88.99.0, 192.88.99.255",
        "192.168.0.0, 192.168.255.255",
        "192.175.48.0, 192.175.48.255",
        "198.18.0.0, 198.19.255.255",
        "198.51.100.0, 198.51.100.255",
        "203.0.113.0, 203.0.113.255",
        "224.0.0.0, 239.255.255.255",
        "240.0.0.0, 255.255.255.255",
        "::, ::1",
        "::ffff:127.0.0.1, ::ffff:10.0.0.1",
        "64:ff9b:1::, 64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
        "100::, 100::ffff:ffff:ffff:ffff",
        "100:0:0:1::, 100:0:0:1:ffff:ffff:ffff:ffff",
        "2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:1::1, 2001:1::3",
        "2001:2::, 2001:20::",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2620:4f:8000::, 2620:4f:8000:ffff:ffff:ffff:ffff:ffff",
        "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
        "4000::, 5f00::1",
        "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "fd00:ec2::254, fe80::1",
        "fec0::1, feff::1",
        "ff00::, ff02::1",
    })
    void specialRangesAreClosedFromTheirFirstToTheirLastAddress(String first, String last) {
        assertThat(CLOSED.permits(address(first))).isFalse();
        assertThat(CLOSED.permits(address(last))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "8.8.8.8",
                "::ffff:8.8.8.8",
                "2000::1",
                "2001:200::",
                "2001:db7::1",
                "2001:db9::1",
                "2003::1",
                "2606:4700:4700::1111",
                "2620:4f:7fff::1",
                "2620:4f:8001::1",
                "3ffe::1",
                "64:ff9b::8.8.8.8",
                "2606:4700::200:5efe:8.8.8.8",
            })
    void neighboursOfSpecialRangesAreOpen(String address) {
        assertThat(CLOSED.permits(address(address))).isTrue();
    }

    @Property
    void noFormOfAnIpv6AddressCarriesAClosedIpv4Address(
            @ForAll @IntRange(min = 0, max = 0xffffff) int host, @ForAll @Size(16) byte[] noise) {
        var inside = IpAddress.v4(0x0a00_0000L | host);
        for (var form : Forms.of(inside, IpAddress.of(noise))) {
            assertThat(CLOSED.permits(form)).as("%s", form).isFalse();
        }
    }

    @Property
    void whatTheOperatorOpensDoesNotOpenWhatItCarries(
            @ForAll @IntRange(min = 0, max = 0xffffff) int host, @ForAll @Size(16) byte[] noise) {
        var inside = IpAddress.v4(0x0a00_0000L | host);
        var ipv6 = new EgressPolicy(List.of(Cidr.parse("::/0")), Set.of());
        for (var form : Forms.of(inside, IpAddress.of(noise))) {
            assertThat(ipv6.permits(form)).as("%s", form).isFalse();
        }
    }

    @Property
    void everyAddressIsPermittedOnceEverythingIsOpen(@ForAll @Size(16) byte[] bytes) {
        var open = new EgressPolicy(List.of(Cidr.parse("::/0"), Cidr.parse("0.0.0.0/0")), Set.of());
        assertThat(open.permits(IpAddress.of(bytes))).isTrue();
    }

    @Test
    void anOpenedRangeIsOpenToItsEnds() {
        var policy = new EgressPolicy(List.of(Cidr.parse("10.1.0.0/16"), Cidr.parse("fd00:1::/32")), Set.of());
        assertThat(policy.permits(address("10.1.0.0"))).isTrue();
        assertThat(policy.permits(address("10.1.255.255"))).isTrue();
        assertThat(policy.permits(address("10.2.0.0"))).isFalse();
        assertThat(policy.permits(address("fd00:1:ffff::1"))).isTrue();
        assertThat(policy.permits(address("fd00:2::1"))).isFalse();
        assertThat(policy.permits(address("::ffff:10.1.0.1"))).isTrue();
        assertThat(policy.permits(address("64:ff9b::10.1.0.1"))).isTrue();
    }

    @Test
    void theMachinesOwnAddressIsClosedEvenIfItIsPublic() {
        var policy = new EgressPolicy(List.of(), Set.of(address("8.8.8.8"), address("2606:4700::1")));
        assertThat(policy.permits(address("8.8.8.8"))).isFalse();
        assertThat(policy.permits(address("64:ff9b::8.8.8.8"))).isFalse();
        assertThat(policy.permits(address("2606:4700::1"))).isFalse();
        assertThat(policy.permits(address("8.8.4.4"))).isTrue();
    }

    @Test
    void theMachinesOwnAddressOpensOnlyByName() {
        var own = Set.of(address("192.168.1.5"), address("127.0.0.1"));
        assertThat(opened("192.168.0.0/16", own).permits(address("192.168.1.5")))
                .isFalse();
        assertThat(opened("192.168.0.0/16", own).permits(address("192.168.1.6")))
                .isTrue();
        assertThat(opened("192.168.1.5", own).permits(address("192.168.1.5"))).isTrue();
        assertThat(opened("127.0.0.0/8", own).permits(address("127.0.0.1"))).isTrue();
    }

    @Test
    void namesOfThisMachineAreJudgedWithoutResolving() {
        for (var name : List.of("localhost", "LOCALHOST.", "a.localhost", "localhost.localdomain", "ip6-loopback")) {
            assertThatThrownBy(() -> CLOSED.requireOpen(TargetHost.parse(name))).hasMessage(EgressPolicy.REFUSAL);
            assertThatCode(() -> opened("127.0.0.0/8", Set.of()).requireOpen(TargetHost.parse(name)))
                    .doesNotThrowAnyException();
            assertThatCode(() -> opened("::1", Set.of()).requireOpen(TargetHost.parse(name)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void otherNamesAreJudgedOnceTheyAreResolved() {
        assertThatCode(() -> CLOSED.requireOpen(TargetHost.parse("intranet.example")))
                .doesNotThrowAnyException();
    }

    private static EgressPolicy opened(String range, Set<IpAddress> local) {
        return new EgressPolicy(List.of(Cidr.parse(range)), local);
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
