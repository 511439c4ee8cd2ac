package dev.pharos.incidents.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.incidents.entity.Affected;
import dev.pharos.incidents.entity.ServiceChoice;
import dev.pharos.incidents.entity.ServiceStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentFormTest {

    private static final Affected SHOP = service(1, "Shop");
    private static final Affected SEARCH = service(2, "Search");

    @Test
    void offersAllServicesAndChoosesThoseThatAreAffected() {
        var form = new IncidentForm();
        form.offer(List.of(SHOP, SEARCH), List.of(SEARCH.taking(ServiceStatus.MAJOR_OUTAGE)));

        assertThat(form.getPicks()).extracting(ServicePick::getName).containsExactly("Shop", "Search");
        assertThat(form.choices()).containsExactly(new ServiceChoice(SEARCH.id(), ServiceStatus.MAJOR_OUTAGE));
    }

    @Test
    void namesTheServiceThatARowWasShownFor() {
        var form = new IncidentForm();
        form.offer(List.of(SHOP, SEARCH), List.of());
        form.getPicks().get(0).setStatus("partial_outage");
        form.getPicks().get(1).setStatus("");

        assertThat(form.choices()).containsExactly(new ServiceChoice(SHOP.id(), ServiceStatus.PARTIAL_OUTAGE));
    }

    private static Affected service(long number, String name) {
        return new Affected(number, new UUID(0, number), name, true, ServiceStatus.OPERATIONAL);
    }
}
