package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverviewHtmlTest {

    @Test
    void tellsWhatStillGoesOnInFullOnceAndNamesItOnItsDay() {
        var edition = Edition.of(SpecimenPages.saying("Cards"), 0);
        var words = new Words("en", edition.snapshot().page().zone());

        var page =
                new OverviewHtml(edition, PayloadWalkTest.ASK, words).content().text();

        assertThat(page).containsOnlyOnce("<ol class=\"updates\">");
        assertThat(page.split("<article class=\"incident impact-major\">")).hasSize(3);
        assertThat(page.substring(page.indexOf("data-part=\"recent\"")))
                .contains(">Cards</a>", "Investigating")
                .doesNotContain("<ol");
    }
}
