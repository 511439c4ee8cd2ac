package dev.pharos.probing.client;

import static dev.pharos.probing.client.TestServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.HttpRequest;
import dev.pharos.probing.entity.ProbeResult;
import dev.pharos.probing.entity.ProbeSpec;
import dev.pharos.probing.entity.StatusRanges;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsProbeTest {

    private final Instant now = Instant.now();
    private final X509Bundle authority = authority("CN=authority");
    private final Probes probes = Probes.trusting(trusting(authority));

    @AfterEach
    void close() {
        probes.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void aTrustedCertificateForTheHostIsASuccessWithATlsPhase(String host) throws Exception {
        try (var server = tls(issued(certificate()), ok("x"))) {
            var result = probes.probe(Probes.get(url(server, host)));
            assertThat(result.message()).isNull();
            assertThat(result.success()).isTrue();
            var phases = result.phases();
            assertThat(phases.tlsMs()).isNotNull();
            var dnsMs = host.equals("localhost") ? phases.dnsMs() : 0;
            assertThat(dnsMs + phases.connectMs() + phases.tlsMs() + phases.firstByteMs() + phases.transferMs())
                    .isEqualTo(result.latencyMs());
        }
    }

    @Test
    void anExpiredCertificateIsNamed() throws Exception {
        var expired = certificate().notBefore(now.minus(Duration.ofDays(9))).notAfter(now.minus(Duration.ofDays(1)));
        assertRefused(issued(expired), "127.0.0.1", "the certificate has expired");
    }

    @Test
    void aCertificateOfTheFutureIsNamed() throws Exception {
        var early = certificate().notBefore(now.plus(Duration.ofDays(1))).notAfter(now.plus(Duration.ofDays(9)));
        assertRefused(issued(early), "127.0.0.1", "the certificate is not valid yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void aCertificateForAnotherHostIsNamed(String host) throws Exception {
        var other = new CertificateBuilder().ecp256().subject("CN=other").addSanDnsName("other.example");
        assertRefused(issued(other), host, "the certificate is not for this host");
    }

    @Test
    void aSelfSignedCertificateIsNamed() throws Exception {
        assertRefused(
                certificate().setIsCertificateAuthority(true).buildSelfSigned(),
                "127.0.0.1",
                "the certificate is self-signed");
    }

    @Test
    void anUnknownIssuerIsNamed() throws Exception {
        assertRefused(
                certificate().buildIssuedBy(authority("CN=stranger")),
                "127.0.0.1",
                "the certificate's issuer is not trusted, or its chain is incomplete");
    }

    @Test
    void everyCertificateWillDoWithoutVerification() throws Exception {
        try (var server = tls(certificate().setIsCertificateAuthority(true).buildSelfSigned(), ok("x"))) {
            var request = HttpRequest.get(url(server, "127.0.0.1"));
            var spec = new ProbeSpec.Http(request, StatusRanges.SUCCESSFUL, 0, 5000, null, false);
            assertThat(probes.probe(spec).success()).isTrue();
        }
    }

    @Test
    void everyProbeSeesTheCertificateAgain() throws Exception {
        var valid = issued(certificate());
        var expired =
                issued(certificate().notBefore(now.minus(Duration.ofDays(9))).notAfter(now.minus(Duration.ofDays(1))));
        int port;
        try (var server = tls(valid, ok("x"))) {
            port = server.port();
            assertThat(probes.probe(Probes.get(url(server, "127.0.0.1"))).success())
                    .isTrue();
        }
        try (var renewed = tls(port, expired, ok("x"))) {
            assertThat(probes.probe(Probes.get(url(renewed, "127.0.0.1"))).error())
                    .isEqualTo(ErrorKind.TLS);
        }
    }

    @Test
    void theServerLearnsTheNameThatWasAskedFor() throws Exception {
        var named = new CertificateBuilder().ecp256().subject("CN=a").addSanDnsName("pharos.localhost.example");
        try (var server = tls(issued(named), ok("x"));
                var dns = NameServer.answering("pharos.localhost.example", "127.0.0.1");
                var asking = Probes.asking(dns.provider(), trusting(authority))) {
            assertThat(asking.probe(Probes.get(url(server, "pharos.localhost.example")))
                            .success())
                    .isTrue();
            assertThat(server.head()).startsWith("SNI pharos.localhost.example");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsNamed() {
        try (var server = TestServer.running(connection -> {
            connection.getOutputStream().write(ok("x").getBytes(StandardCharsets.US_ASCII));
            TestServer.drain(connection);
        })) {
            var result = probes.probe(Probes.get(url(server, "127.0.0.1")));
            assertThat(result.error()).isEqualTo(ErrorKind.TLS);
            assertThat(result.message()).isEqualTo("the peer does not speak TLS");
        }
    }

    @Test
    void aSilentHandshakeIsATimeout() {
        try (var server = TestServer.running(TestServer::drain)) {
            var request = HttpRequest.get(url(server, "127.0.0.1"));
            var result = probes.probe(new ProbeSpec.Http(request, StatusRanges.SUCCESSFUL, 0, 400, null, true));
            assertThat(result.error()).isEqualTo(ErrorKind.TIMEOUT);
            assertThat(result.message()).isEqualTo("no TLS handshake within 400 ms");
        }
    }

    @Test
    void aRedirectToPlainHttpIsRefused() throws Exception {
        try (var server = tls(issued(certificate()), RedirectTest.redirect(302, "http://127.0.0.1:1234/"))) {
            ProbeResult result = probes.probe(Probes.following(url(server, "127.0.0.1")));
            assertThat(result.error()).isEqualTo(ErrorKind.REDIRECT);
            assertThat(result.message()).isEqualTo("redirect from https to http");
        }
    }

    private void assertRefused(X509Bundle certificate, String host, String message) throws Exception {
        try (var server = tls(certificate, ok("x"))) {
            var result = probes.probe(Probes.get(url(server, host)));
            assertThat(result.error() + ": " + result.message()).isEqualTo(ErrorKind.TLS + ": " + message);
            assertThat(server.requests()).isZero();
        }
    }

    private static TargetUrl url(TestServer server, String host) {
        return TargetUrl.parse("https://" + host + ":" + server.port() + "/");
    }

    private static TestServer tls(X509Bundle certificate, String answer) throws Exception {
        return tls(0, certificate, answer);
    }

    private static TestServer tls(int port, X509Bundle certificate, String answer) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(certificate.toKeyManagerFactory().getKeyManagers(), null, null);
        var listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var self = new TestServer[1];
        self[0] = TestServer.on(listener, connection -> {
            var head = TestServer.readHead(connection);
            self[0].received("SNI " + serverNames((SSLSocket) connection) + "\n" + head);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            connection.shutdownOutput();
            TestServer.drain(connection);
        });
        return self[0];
    }

    private static String serverNames(SSLSocket connection) {
        var session = (ExtendedSSLSession) connection.getSession();
        return String.join(
                ",",
                session.getRequestedServerNames().stream()
                        .map(name -> ((SNIHostName) name).getAsciiName())
                        .toList());
    }

    private static CertificateBuilder certificate() {
        return new CertificateBuilder()
                .ecp256()
                .subject("CN=localhost")
                .addSanDnsName("localhost")
                .addSanIpAddress("127.0.0.1");
    }

    private X509Bundle issued(CertificateBuilder certificate) throws Exception {
        return certificate.buildIssuedBy(authority);
    }

    private static X509Bundle authority(String name) {
        try {
            return new CertificateBuilder()
                    .ecp256()
                    .subject(name)
                    .setIsCertificateAuthority(true)
                    .buildSelfSigned();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyStore trusting(X509Bundle authority) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("authority", authority.getCertificate());
            return store;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
