package dev.pharos.egress.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    /** The examples of RFC 5952, section 4. */
    @ParameterizedTest
    @CsvSource({
        "2001:0db8::0001, 2001:db8::1",
        "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:DB8::ABCD, 2001:db8::abcd",
        "0:0:0:0:0:0:0:0, ::",
        "::1, ::1",
        "fe80::, fe80::",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::ffff:c000:201, 192.0.2.1",
        "1.2.3.4, 1.2.3.4",
    })
    void writesTheCanonicalText(String text, String canonical) {
        assertThat(IpAddress.parse(text).orElseThrow()).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "1.2.3.256",
                "0x1.2.3.4",
                "1.2.3.4 ",
                "::1%lo",
                "1::2::3",
                ":::",
                "12345::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "::1.2.3",
                "::1.2.3.4:1",
                ":1",
                "[::1]",
                "example",
                "a:b.c",
            })
    void readsNothingElse(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @Property
    void textAndBytesComeBack(@ForAll @Size(16) byte[] bytes) {
        var address = IpAddress.of(bytes);
        assertThat(IpAddress.parse(address.toString())).contains(address);
        assertThat(IpAddress.of(address.toInetAddress().getAddress())).isEqualTo(address);
    }

    @Property
    void ipv4AndItsMappedFormAreOneAddress(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
        var address = IpAddress.of(bytes);
        assertThat(address.isV4()).isTrue();
        assertThat(address.toInetAddress()).isEqualTo(InetAddress.getByAddress(bytes));
        assertThat(IpAddress.parse("::ffff:" + address)).contains(address);
    }

    @Test
    void otherLengthsAreNoAddresses() {
        assertThatThrownBy(() -> IpAddress.of(new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3/8, 10.0.0.0/8",
        "10.1.2.3, 10.1.2.3/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "fd00:1::/8, fd00::/8",
        "2001:db8::1/65, 2001:db8::/65",
        "::/0, ::/0",
        "::1, ::1/128",
    })
    void rangesAreCutToTheirPrefix(String text, String canonical) {
        assertThat(Cidr.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/8", "10.0.0.0/", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/8/8", "host/8", "10/8"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(InvalidTargetException.class);
    }

    @Property
    void aRangeHoldsItsFirstAddressAndNotItsNeighbours(@ForAll @Size(4) byte[] bytes) {
        var address = IpAddress.of(bytes);
        var range = new Cidr(address, 120);
        assertThat(range.contains(range.first())).isTrue();
        assertThat(range.contains(address)).isTrue();
        assertThat(range.contains(IpAddress.v4(address.v4Bits() ^ 0x100))).isFalse();
    }
}
