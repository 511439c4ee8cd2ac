package dev.pharos.egress.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pharos.egress.control.EgressPolicies;
import dev.pharos.egress.entity.EgressPolicy;
import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressGateTest {

    private final EgressGate gate = gate("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:8081/",
                "http://10.0.0.1/",
                "http://169.254.169.254/",
                "http://[::1]/",
                "http://[fd00:ec2::254]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://[2002:a00:1::]/",
                "http://localhost/",
                "http://LOCALHOST.:8080/",
                "http://a.localhost/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://１２７.０.０.１/",
                "http://[::127.0.0.1]/",
            })
    void theRefusalIsTheSameForEveryClosedTarget(String url) {
        assertThat(errors(() -> gate.url("target", url)))
                .containsExactly(new FieldError("target", EgressPolicy.REFUSAL));
    }

    @Test
    void aRuleOfSyntaxIsNamed() {
        assertThat(errors(() -> gate.url("target", "ftp://example.com")))
                .containsExactly(new FieldError("target", "must start with http:// or https://"));
        assertThat(errors(() -> gate.host("host", "127.1")))
                .extracting(FieldError::field)
                .containsExactly("host");
    }

    @Test
    void whatIsOpenComesBackCanonical() {
        assertThat(gate.url("target", "HTTPS://Example.com:443")).hasToString("https://example.com/");
        assertThat(gate.host("target", "Example.com")).hasToString("example.com");
        assertThat(gate("10.0.0.0/8, ::1").url("target", "http://10.0.0.1")).hasToString("http://10.0.0.1/");
        assertThat(gate("127.0.0.0/8").host("target", "localhost")).hasToString("localhost");
    }

    @Test
    void headersAreNamedInTheErrors() {
        var headers = List.of(
                new RequestHeader("X-Fine", "1"), new RequestHeader("Host", "b"), new RequestHeader("X-Bad", "a\nb"));
        assertThat(errors(() -> gate.headers("settings.headers", headers)))
                .extracting(FieldError::field)
                .containsExactly("settings.headers.Host", "settings.headers.X-Bad");
        var many = Collections.nCopies(31, new RequestHeader("X", "1"));
        assertThat(errors(() -> gate.headers("headers", many))).hasSize(1);
    }

    @Test
    void thisMachinesOwnAddressesAreClosed() throws SocketException {
        var policy = gate("0.0.0.0/0, ::/0").policy();
        assertThat(NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress()))
                .allSatisfy(address -> assertThat(policy.permits(address)).isFalse());
    }

    @Test
    void aWrongConfigurationDoesNotStart() {
        assertThatThrownBy(() -> gate("10.0.0.0/8,all"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("pharos.egress.allow must be an address range such as 10.0.0.0/8 or fd00::/8");
    }

    private static EgressGate gate(String allow) {
        return new EgressGate(new EgressPolicies(Optional.of(allow), Clock.systemUTC()));
    }

    private static List<FieldError> errors(ThrowingCallable call) {
        return assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .actual()
                .errors();
    }
}
