package dev.pharos.incidents.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.entity.Service;
import dev.pharos.incidents.entity.ServiceDraft;
import dev.pharos.incidents.entity.ServiceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceGroupTest {

    @Test
    void stayInTheOrderOfTheirFirstServices() {
        var groups = ServiceGroup.of(
                List.of(service("B", "Shop"), service("A", null), service("C", "Shop"), service("D", "Back office")));

        assertThat(groups).extracting(ServiceGroup::name).containsExactly("Shop", "", "Back office");
        assertThat(groups.get(0).services())
                .extracting(view -> view.service().name())
                .containsExactly("B", "C");
    }

    private static ServiceView service(String name, String group) {
        var draft = new ServiceDraft(name, null, group, null, null, null, null, null, null, null).validated(null);
        return new ServiceView(new Service(1, UUID.randomUUID(), draft, 0, null, Instant.EPOCH), null, List.of());
    }
}
