package dev.pharos.probing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({"1, 256", "2, 128", "3, 86", "4, 64", "256, 1", "300, 1"})
    void roundsUpSoThatNoShardIsLeftOver(int nodes, int most) {
        assertThat(new Share(256, nodes).most()).isEqualTo(most);
    }

    @Test
    void lacksShardsWhileTheOthersHaveNotGivenThemBack() {
        assertThat(new Share(256, 2).lacks(0)).isTrue();
        assertThat(new Share(256, 2).lacks(126)).isTrue();
        assertThat(new Share(256, 2).lacks(128)).isFalse();
    }

    /** Else it would ask every second for ever. */
    @Property
    void lacksNothingOnceTheOthersHaveTheirShare(@ForAll @IntRange(min = 1, max = 600) int nodes) {
        var share = new Share(256, nodes);
        var rest = Math.max(0, 256 - (nodes - 1) * share.most());
        assertThat(share.lacks(rest)).isFalse();
    }

    @Test
    void isOfSomebody() {
        assertThatThrownBy(() -> new Share(256, 0)).hasMessageContaining("256");
    }
}
