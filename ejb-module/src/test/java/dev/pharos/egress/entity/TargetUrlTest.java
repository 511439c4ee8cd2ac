package dev.pharos.egress.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://example.com, http://example.com/",
        "HTTP://Example.COM:80/, http://example.com/",
        "https://example.com:443/a?b=c#d, https://example.com/a?b=c",
        "https://example.com:8443, https://example.com:8443/",
        "http://example.com?x=1, http://example.com/?x=1",
        "http://example.com./, http://example.com/",
        "http://bücher.example/ä?ö=ü, http://xn--bcher-kva.example/%C3%A4?%C3%B6=%C3%BC",
        "http://8.8.8.8/, http://8.8.8.8/",
        "http://[2606:4700:0:0:0:0:0:1111]/, http://[2606:4700::1111]/",
        "http://[::ffff:8.8.8.8]/, http://8.8.8.8/",
        "http://8。8。8。8/, http://8.8.8.8/",
        "'http://example.com/a\"<>`{}^', http://example.com/a%22%3C%3E%60%7B%7D%5E",
        "http://example.com/a%2Fb%zz, http://example.com/a%2Fb%zz",
        "http://intranet/, http://intranet/",
        "http://example.com/#@evil.example/, http://example.com/",
        "http://example.com/@evil.example, http://example.com/@evil.example",
        "http://1.2.3.4.example/, http://1.2.3.4.example/",
        "http://3com.example:65535/, http://3com.example:65535/",
    })
    void isCanonical(String typed, String canonical) {
        assertThat(TargetUrl.parse(typed)).hasToString(canonical);
        assertThat(TargetUrl.parse(canonical)).isEqualTo(TargetUrl.parse(typed));
    }

    @Test
    void isAtMostSoLongInCanonicalFormToo() {
        assertThat(TargetUrl.parse("http://a/" + "\u00e4".repeat(339)).toString())
                .hasSize(2043);
        assertThatThrownBy(() -> TargetUrl.parse("http://a/" + "\u00e4".repeat(340)))
                .isInstanceOf(InvalidTargetException.class)
                .hasMessage("must be a URL of at most 2048 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "javascript:alert(1)",
                "http:/example.com",
                "http:example.com",
                "http://",
                "http:///path",
                "http://?x",
                "http://user@example.com/",
                "http://user:secret@example.com/",
                "http://@example.com/",
                "http://example.com@169.254.169.254/",
                "http://169.254.169.254\\@example.com/",
                "http://a\\b/",
                "http://exa mple.com/",
                "http://example.com/a b",
                "http://example.com/\r\nHost: b",
                "http://a\tb/",
                " http://example.com/",
                "http://example.com/\u0000",
                "http://example.com\u0085/",
                "http://a_b.example/",
                "http://-a.example/",
                "http://a-.example/",
                "http://a..example/",
                "http://.example/",
                "http://example.com../",
                "http://exa%6dple.com/",
                "http://a,b/",
                "http://*/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.1.2/",
                "http://1.2.3.256/",
                "http://1.2.3.04/",
                "http://0/",
                "http://example.0x1f/",
                "http://example.1/",
                "http://foo.0x/",
                "http://127.0.0.1../",
                "http://1.2.3.4.5/",
                "http://１２７.1/",
                "http://[::1/",
                "http://::1/",
                "http://[::1]x/",
                "http://[]/",
                "http://[1.2.3.4]/",
                "http://[fe80::1%25eth0]/",
                "http://[fe80::1%eth0]/",
                "http://[::127.1]/",
                "http://[::1.2.3.04]/",
                "http://[v1.fe]/",
                "http://[g::]/",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://example.com:/",
                "http://example.com:+80/",
                "http://example.com:80:80/",
                "http://example.com:8080a/",
                "http://example.com:25/",
                "http://example.com:6667/",
                "http://example.com:22/",
                "http://example.com:-1/",
                "http://example.com:999999/",
            })
    void refusesEveryOtherSpelling(String typed) {
        assertThatThrownBy(() -> TargetUrl.parse(typed)).isInstanceOf(InvalidTargetException.class);
    }

    @Test
    void refusesNullAndOverlongUrls() {
        assertThatThrownBy(() -> TargetUrl.parse(null)).isInstanceOf(InvalidTargetException.class);
        assertThatThrownBy(() -> TargetUrl.parse("http://example.com/" + "a".repeat(TargetUrl.MAX_LENGTH)))
                .hasMessage("must be a URL of at most 2048 characters");
        assertThatThrownBy(() -> TargetUrl.parse("http://" + "a".repeat(64) + ".example/"))
                .isInstanceOf(InvalidTargetException.class);
        assertThatThrownBy(() -> TargetUrl.parse("http://" + "abcdefgh.".repeat(29) + "example/"))
                .isInstanceOf(InvalidTargetException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/x, http://example.com:81/x",
        "x, http://example.com:81/a/x",
        "./x, http://example.com:81/a/x",
        "../x?y, http://example.com:81/x?y",
        "../../../x, http://example.com:81/x",
        "x/., http://example.com:81/a/x/",
        "x/.., http://example.com:81/a/",
        "?q=http://b.example/, http://example.com:81/a/b?q=http://b.example/",
        "'', http://example.com:81/a/b?c=d",
        "#top, http://example.com:81/a/b?c=d",
        "//other.example/x, http://other.example/x",
        "https://other.example, https://other.example/",
        "'/caf\u00e9', http://example.com:81/caf%C3%A9",
        "x?y=../z, http://example.com:81/a/x?y=../z",
    })
    void followsLocationHeaders(String location, String target) {
        assertThat(TargetUrl.parse("http://example.com:81/a/b?c=d").resolve(location))
                .hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.com/", "mailto:a@b.example", "http:x", "//u@b.example/", "//2130706433/", "/a b"})
    void refusesLocationsThatBreakARule(String location) {
        var url = TargetUrl.parse("http://example.com/");
        assertThatThrownBy(() -> url.resolve(location)).isInstanceOf(InvalidTargetException.class);
    }

    @Property(tries = 2000)
    void aLocationLeadsToACanonicalUrlOrNowhere(@ForAll String noise) {
        var url = TargetUrl.parse("https://example.com:8443/a/b?c");
        for (var location :
                new String[] {noise, "/" + noise, "../" + noise, "?" + noise, "//" + noise, "./..?" + noise}) {
            try {
                var next = url.resolve(location);
                assertThat(TargetUrl.parse(next.toString())).isEqualTo(next);
            } catch (InvalidTargetException refused) {
                assertThat(refused).hasMessageStartingWith("must");
            }
        }
    }

    @Property(tries = 2000)
    void nothingButInvalidTargetLeavesTheParserAndWhatItAcceptsIsStable(@ForAll String noise) {
        for (var text : new String[] {noise, "http://" + noise, "https://example.com" + noise}) {
            try {
                var url = TargetUrl.parse(text);
                assertThat(TargetUrl.parse(url.toString())).isEqualTo(url);
                assertThat(url.toString()).isASCII();
            } catch (InvalidTargetException refused) {
                assertThat(refused).hasMessageStartingWith("must");
            }
        }
    }
}
