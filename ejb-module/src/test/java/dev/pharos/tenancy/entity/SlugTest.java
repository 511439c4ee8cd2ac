package dev.pharos.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Acme Corp, acme-corp",
        "'  Acme --  Corp! ', acme-corp",
        "Müller & Söhne GmbH, muller-sohne-gmbh",
        "Łódź, lodz",
        "Привет, privet",
        "O'Neill's, oneills",
        "42, 42",
    })
    void writesTheNameInLatinLettersDigitsAndHyphens(String name, String slug) {
        assertThat(Slug.of(name).text()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "   ", "\uD83D\uDE80", "-"})
    void callsANamelessOneOrganization(String name) {
        assertThat(Slug.of(name).text()).isEqualTo("organization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "WWW", "Status", "api", "pharos"})
    void keepsReservedWordsForItself(String name) {
        assertThat(Slug.of(name).text()).endsWith("-org");
    }

    @Test
    void leavesNoHyphenWhereALongNameIsCut() {
        assertThat(Slug.of("a".repeat(47) + " bcd").text()).isEqualTo("a".repeat(47));
    }

    @Test
    void tellsATakenOneApartByASuffix() {
        assertThat(new Slug("acme").with("2")).isEqualTo(new Slug("acme-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a.b", "a_b"})
    void refusesWhatIsNoDnsLabel(String text) {
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void isAlwaysALabelWithRoomForASuffix(@ForAll String name) {
        assertThat(Slug.of(name).with("0123456789ab").text()).matches("[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");
    }
}
