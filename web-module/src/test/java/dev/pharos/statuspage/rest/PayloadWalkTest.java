package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.entity.ServiceStatus;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** What people write comes out as they wrote it, and never as markup of ours. */
class PayloadWalkTest {

    static final Ask ASK = new Ask("", "en", null, "", "https://status.example.com");

    /** Anything of a tag that is not in our templates; attributes are empty by then. */
    private static final Pattern TAGS = Pattern.compile(
            "<(script(?! type=\"\" src=\"\">)|iframe|svg|math|object|embed|base|style|img(?! class=\"\" src=\"\""
                    + " alt=\"\">))|<[^>]*\\s(on\\w+|style)\\s*=",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESSES =
            Pattern.compile("(href|src|action)=\"\\s*(javascript|data|vbscript):", Pattern.CASE_INSENSITIVE);

    private static final Pattern VALUES = Pattern.compile("=\"[^\"]*\"");

    static Stream<String> payloads() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "'><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "</title><script>alert(1)</script>",
                "</textarea><svg/onload=alert(1)>",
                "<svg><script>alert&#40;1)</script>",
                "<img src=1 href=1 onerror=\"javascript:alert(1)\"></img>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](http://evil.example/x.png)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]",
                "`<script>alert(1)</script>`",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<style>@import 'http://evil.example'</style>",
                "<base href=http://evil.example>",
                "<object data=javascript:alert(1)>",
                "<embed src=javascript:alert(1)>",
                "<form action=javascript:alert(1)><input type=submit>",
                "<details open ontoggle=alert(1)>",
                "<!--><script>alert(1)</script>-->",
                "]]><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;",
                "{}<script>{}</script>",
                "${7*7}#{7*7}{{7*7}}<%= 7*7 %>",
                "{0}{1,choice,0#a}",
                "%s%n%x",
                "\u0000\u0001\u000b<script>\u0000alert(1)</script>",
                "\ud800lonely",
                "\u202Egnp.exe",
                "a\r\nSet-Cookie: x=1",
                "<ScRiPt/x>alert(1)</sCrIpT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<a/href=java&#10;script:alert(1)>x",
                "<x onclick=alert(1) style=position:fixed>",
                "<link rel=stylesheet href=http://evil.example>",
                "<meta http-equiv=refresh content='0;url=http://evil.example'>",
                "<video><source onerror=alert(1)>",
                "<marquee onstart=alert(1)>",
                "<body onload=alert(1)>",
                "<input autofocus onfocus=alert(1)>",
                "<select autofocus onfocus=alert(1)>",
                "<table background=javascript:alert(1)>",
                "<div style=\"background:url(javascript:alert(1))\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "http://x\"onmouseover=alert(1)//",
                "https://example.com/<script>alert(1)</script>",
                "<https://example.com/\"onclick=alert(1)>",
                "*a*<b onclick=alert(1)>c</b>",
                "<button formaction=javascript:alert(1)>x");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void asHtml(String payload) {
        var edition = Edition.of(SpecimenPages.saying(payload), 0);
        var snapshot = edition.snapshot();
        var words = new Words("en", snapshot.page().zone());
        var pages = Stream.of(
                PageFrame.of(snapshot.page(), ASK, words, "x", new OverviewHtml(edition, ASK, words).content()),
                PageFrame.of(
                        snapshot.page(), ASK, words, "x", new OverviewHtml(edition.outdated(), ASK, words).content()),
                new HistoryHtml(snapshot.page(), ASK, words)
                        .incident(snapshot.incidents().get(0)),
                new HistoryHtml(snapshot.page(), ASK, words)
                        .month(YearMonth.of(2026, 5), snapshot.incidents(), SpecimenPages.NOW));

        assertThat(pages.map(Markup::text)).allSatisfy(page -> {
            assertThat(page).doesNotContainPattern(ADDRESSES);
            assertThat(VALUES.matcher(page).replaceAll("=\"\"")).doesNotContainPattern(TAGS);
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void asXml(String payload) throws Exception {
        var snapshot = SpecimenPages.saying(payload);
        var feeds = new Feeds(snapshot, new Words("en", snapshot.page().zone()), ASK.base());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);

        for (var markup : Stream.of(
                        feeds.atom(),
                        feeds.rss(),
                        Badge.of(payload, ServiceStatus.OPERATIONAL).svg())
                .toList()) {
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup.text())));
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(markup.text()).doesNotContain("<script", "<img");
        }
    }
}
