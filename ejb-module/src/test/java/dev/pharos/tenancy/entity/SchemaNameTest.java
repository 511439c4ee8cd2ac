package dev.pharos.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaNameTest {

    @Test
    void isTheSlugWithUnderscores() {
        assertThat(SchemaName.of("acme-corp").text()).isEqualTo("t_acme_corp");
    }

    @Test
    void isGrantedWithoutWildcards() {
        assertThat(SchemaName.of("acme-corp").granted()).isEqualTo("`t\\_acme\\_corp`");
    }

    @Property
    void fitsForEverySlug(@ForAll String name) {
        var longest = Slug.of(name).with("0123456789ab");

        assertThat(SchemaName.of(longest.text()).text()).hasSizeLessThanOrEqualTo(64);
    }

    @Property
    void tellsSlugsApart(@ForAll String one, @ForAll String other) {
        var first = Slug.of(one).text();
        var second = Slug.of(other).text();

        assertThat(SchemaName.of(first).equals(SchemaName.of(second))).isEqualTo(first.equals(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t_", "pharos", "t_a`b", "t_A", "t_a-b", "mysql"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> new SchemaName(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
