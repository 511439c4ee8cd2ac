package dev.pharos.monitoring.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import org.junit.jupiter.api.Test;

class MonitorChoiceTest {

    private final MonitorChoice choice = new MonitorChoice();

    @Test
    void choosesEverythingAtFirst() {
        assertThat(choice.filter()).isEqualTo(MonitorFilter.ALL);
        assertThat(choice.query()).isEmpty();
        assertThat(choice.isMade()).isFalse();
    }

    @Test
    void standsInTheAddressOfThePage() {
        choice.setSearch("  a&b ");
        choice.setStatus("down");
        choice.setType("port");
        choice.setTag("EU west");

        assertThat(choice.filter())
                .isEqualTo(new MonitorFilter("a&b", MonitorStatus.DOWN, MonitorType.PORT, "EU west"));
        assertThat(choice.query()).isEqualTo("?q=a%26b&status=down&type=port&tag=EU+west");
    }

    @Test
    void ignoresWhatMakesNoSense() {
        choice.setSearch(" ");
        choice.setStatus("sideways");
        choice.setType("' OR 1=1");

        assertThat(choice.filter()).isEqualTo(MonitorFilter.ALL);
    }
}
