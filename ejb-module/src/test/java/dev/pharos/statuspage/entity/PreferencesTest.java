package dev.pharos.statuspage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.delivery.entity.Channel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private static final UUID ID = UUID.fromString("0198c0de-7a11-7000-8000-00000000beef");
    private static final List<ServiceChoice> SERVICES = List.of(new ServiceChoice(ID, "Checkout", "operational"));

    @Test
    void tellsStrangersNothingOfAPageThatIsNotPublic() {
        var stranger = new Preferences(page(false), subscriber(false), SERVICES);

        assertThat(stranger.isOpen()).isFalse();
        assertThat(stranger.services()).isEmpty();
    }

    @Test
    void isForEverybodyOnAPublicPageAndForGuestsAlways() {
        assertThat(new Preferences(page(true), subscriber(false), SERVICES).services())
                .isEqualTo(SERVICES);
        assertThat(new Preferences(page(false), subscriber(true), SERVICES).services())
                .isEqualTo(SERVICES);
    }

    private static Letterhead page(boolean isPublic) {
        return new Letterhead(1, ID, "acme", "Acme", "#aa0000", ZoneOffset.UTC, isPublic, "https://status.test");
    }

    private static Subscriber subscriber(boolean invited) {
        return new Subscriber(
                1,
                1,
                ID,
                Channel.EMAIL,
                "ann@example.com",
                "en",
                Set.of(NewsKind.INCIDENT),
                true,
                invited,
                Set.of(),
                "phn_x",
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
