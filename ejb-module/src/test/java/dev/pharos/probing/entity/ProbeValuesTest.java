package dev.pharos.probing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.egress.entity.TargetHost;
import dev.pharos.egress.entity.TargetUrl;
import dev.pharos.egress.entity.UserAgent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeValuesTest {

    private static final TargetUrl URL = TargetUrl.parse("https://example.com:8443/a?b");

    @ParameterizedTest
    @EnumSource
    void everyKindComesBackFromItsCode(ErrorKind kind) {
        assertThat(ErrorKind.of(kind.code())).isSameAs(kind);
        assertThat(kind.text()).matches("[a-z]+(_[a-z]+)*");
    }

    @Test
    void codesNeverChange() {
        assertThat(ErrorKind.values())
                .extracting(kind -> kind.code() + " " + kind)
                .containsExactly(
                        "0 NONE",
                        "1 UNEXPECTED_STATUS",
                        "2 KEYWORD",
                        "3 DNS",
                        "4 REFUSED",
                        "5 CONNECT_TIMEOUT",
                        "6 TIMEOUT",
                        "7 TLS",
                        "8 RESET",
                        "9 PROTOCOL",
                        "10 TOO_LARGE",
                        "11 REDIRECT",
                        "12 EGRESS",
                        "13 UNREACHABLE",
                        "127 INTERNAL");
    }

    @ParameterizedTest
    @ValueSource(bytes = {-1, 14, 126})
    void unknownCodesAreRefused(byte code) {
        assertThatIllegalArgumentException().isThrownBy(() -> ErrorKind.of(code));
    }

    @Test
    void rangesOfStatusesIncludeTheirEnds() {
        var ranges = StatusRanges.parse(List.of("200-299", " 404 "));
        assertThat(List.of(199, 200, 299, 300, 403, 404, 405, -1, 1000).stream().filter(ranges::contains))
                .containsExactly(200, 299, 404);
        assertThat(StatusRanges.parse(List.of("200-250", "251-299"))).isEqualTo(StatusRanges.SUCCESSFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2xx", "200-", "99", "600", "299-200", "200-299-300", "0200"})
    void otherRangesAreRefused(String range) {
        assertThatIllegalArgumentException().isThrownBy(() -> StatusRanges.parse(List.of(range)));
    }

    @Test
    void aRequestIsEncodedOnce() {
        var request = new HttpRequest("POST", URL, List.of(new RequestHeader("X-A", "1")), "ä");
        assertThat(new String(request.wire(), StandardCharsets.UTF_8))
                .isEqualTo("POST /a?b HTTP/1.1\r\nHost: example.com:8443\r\nUser-Agent: " + UserAgent.TEXT
                        + "\r\nAccept: */*\r\nX-A: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\nä");
        assertThat(UserAgent.TEXT).matches("Pharos/[0-9].*");
    }

    @Test
    void aPersonsHeaderReplacesOurs() {
        var request = new HttpRequest("GET", URL, List.of(new RequestHeader("user-agent", "me")), "");
        assertThat(text(request)).contains("user-agent: me\r\n").doesNotContain(UserAgent.TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "301, GET, GET",
        "301, POST, GET",
        "302, POST, GET",
        "303, POST, GET",
        "303, PUT, GET",
        "303, HEAD, HEAD",
        "307, POST, POST",
        "308, PUT, PUT",
        "302, HEAD, HEAD",
        "301, PUT, PUT",
    })
    void aRedirectKeepsOrChangesTheMethod(int status, String method, String then) {
        var redirected = new HttpRequest(method, URL, List.of(), "x").redirected(status, URL);
        assertThat(redirected.method()).isEqualTo(then);
        assertThat(text(redirected).endsWith("\r\n\r\nx")).isEqualTo(method.equals(then));
    }

    @Test
    void headersStayWithTheHostTheyWereMeantFor() {
        var request = new HttpRequest("GET", URL, List.of(new RequestHeader("Cookie", "secret")), "");
        assertThat(text(request.redirected(302, TargetUrl.parse("https://example.com/b"))))
                .contains("secret");
        assertThat(text(request.redirected(302, TargetUrl.parse("https://www.example.com/b"))))
                .doesNotContain("secret");
    }

    @Test
    void limitsAreChecked() {
        var host = TargetHost.parse("example.com");
        var get = HttpRequest.get(URL);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbeSpec.Port(host, 0, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbeSpec.Port(host, 80, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProbeSpec.Http(get, StatusRanges.SUCCESSFUL, 6, 1000, null, true));
        assertThatIllegalArgumentException().isThrownBy(() -> Keyword.text("", false));
        assertThatIllegalArgumentException().isThrownBy(() -> Keyword.pattern("(", false));
    }

    @Test
    void messagesAreCut() {
        var result = ProbeResult.failed(0, Phases.NONE, ErrorKind.TLS, "x".repeat(300));
        assertThat(result.message()).hasSize(255);
        assertThat(result.success()).isFalse();
    }

    private static String text(HttpRequest request) {
        return new String(request.wire(), StandardCharsets.UTF_8);
    }
}
