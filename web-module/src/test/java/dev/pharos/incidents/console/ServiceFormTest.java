package dev.pharos.incidents.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.entity.FollowRule;
import dev.pharos.incidents.entity.Service;
import dev.pharos.incidents.entity.ServiceDraft;
import dev.pharos.incidents.entity.ServiceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceFormTest {

    private static final UUID MONITOR = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void opensAsAServiceThatIsSetByHand() {
        var values = ServiceForm.blank();
        values.put("name", "Shop");

        assertThat(ServiceForm.draft(values).validated(null).follow()).isEqualTo(FollowRule.NONE);
    }

    @Test
    void readsWhatFacesMakesOfSeveralChoices() {
        var values = ServiceForm.blank();
        values.put("monitorIds", new Object[] {MONITOR.toString()});

        assertThat(ServiceForm.draft(values).monitorIds()).containsExactly(MONITOR);
        assertThat(ServiceForm.draft(values).follow()).isEqualTo(FollowRule.WORST_OF);
    }

    @Test
    void givesBackWhatItWasOpenedWith() {
        var draft = new ServiceDraft(
                        "Shop", "Sells", "Web", false, null, null, List.of(MONITOR), FollowRule.K_OF_N, 1, true)
                .validated(null);
        var view = new ServiceView(
                new Service(1, UUID.randomUUID(), draft, 0, null, Instant.EPOCH), null, List.of(MONITOR));

        assertThat(ServiceForm.draft(ServiceForm.of(view))).isEqualTo(draft);
    }

    @Test
    void dropsMonitorsThatAreGone() {
        var values = ServiceForm.blank();
        values.put(
                "monitorIds",
                new Object[] {MONITOR.toString(), UUID.randomUUID().toString()});

        ServiceForm.keep(values, List.of(MONITOR.toString()));

        assertThat(ServiceForm.draft(values).monitorIds()).containsExactly(MONITOR);
    }
}
