package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.statuspage.entity.PageAccess;
import dev.pharos.statuspage.entity.PageSettings;
import dev.pharos.statuspage.entity.PublicPage;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageFrameTest {

    private static String shown(PageAccess access, String language) {
        var ask = new Ask("", language, null, "/pharos", "");
        var words = new Words(language, ZoneOffset.UTC);
        return PageFrame.of(page(access), ask, words, "x", Markup.NONE).text();
    }

    private static PublicPage page(PageAccess access) {
        var page = SpecimenPages.saying("Acme").page();
        return new PublicPage(
                page.tenantId(),
                page.id(),
                page.slug(),
                page.name(),
                new PageSettings("Acme", "", access, "auto", "UTC", "#1a5ad7"),
                page.passwordHash(),
                page.logoTag(),
                page.foundedAt(),
                page.updatedAt());
    }

    @Test
    void leadsToSubscribingInItsOwnLanguage() {
        assertThat(shown(PageAccess.PUBLIC, "de"))
                .contains(
                        "<a class=\"subscribe\" href=\"/pharos/status/acme/subscribe?lang=de\">Nachrichten erhalten</a>");
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLIC", mode = EnumSource.Mode.EXCLUDE)
    void doesNotOfferWhatAPageThatIsNotPublicRefuses(PageAccess access) {
        assertThat(shown(access, "en")).contains("class=\"name\"").doesNotContain("subscribe");
    }
}
