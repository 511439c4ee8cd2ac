package dev.pharos.tenancy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.tenancy.entity.PlanLimits;
import org.junit.jupiter.api.Test;

class UsageBarTest {

    @Test
    void growsWithWhatIsUsed() {
        assertThat(new UsageBar("x", 0, 100_000).percent()).isZero();
        assertThat(new UsageBar("x", 1, 100_000).percent()).isOne();
        assertThat(new UsageBar("x", 25, 50).percent()).isEqualTo(50);
        assertThat(new UsageBar("x", 90, 50).percent()).isEqualTo(100);
    }

    @Test
    void isFullAtTheLimit() {
        assertThat(new UsageBar("x", 49, 50).isFull()).isFalse();
        assertThat(new UsageBar("x", 50, 50).isFull()).isTrue();
    }

    @Test
    void stayEmptyWithoutALimit() {
        var bar = new UsageBar("x", 1_000, PlanLimits.UNLIMITED);

        assertThat(bar.percent()).isZero();
        assertThat(bar.isLimited()).isFalse();
        assertThat(bar.isFull()).isFalse();
    }
}
