package dev.pharos.statuspage.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pharos.delivery.entity.Channel;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriberDraftTest {

    @Test
    void needsNoMoreThanAnAddress() {
        assertThat(new SubscriberDraft(null, " Ann@Example.COM ", null, null, "de-AT").validated())
                .isEqualTo(new SubscriptionWish(Channel.EMAIL, "ann@example.com", Set.of(), NewsKind.USUAL, "de"));
    }

    @Test
    void takesServicesAndKinds() {
        var service = UUID.randomUUID();

        var wish = new SubscriberDraft(
                        "webhook", "https://x.test/", List.of(service.toString()), List.of("service"), null)
                .validated();

        assertThat(wish)
                .isEqualTo(new SubscriptionWish(
                        Channel.WEBHOOK, "https://x.test/", Set.of(service), Set.of(NewsKind.SERVICE), "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.test\r\nBcc: c@d.test", "a@b.test,c@d.test", "a@b.test\u0000", "nobody", ""})
    void refusesWhatIsNoAddress(String address) {
        assertThat(wrongFields(new SubscriberDraft("email", address, null, null, null)))
                .containsExactly("address");
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(wrongFields(new SubscriberDraft("fax", null, List.of(), List.of(), null)))
                .containsExactlyInAnyOrder("channel", "address", "serviceIds");
        assertThat(wrongFields(new SubscriberDraft("email", "a@b.test", List.of("1"), List.of("gossip"), null)))
                .containsExactlyInAnyOrder("serviceIds", "kinds");
    }

    private static List<String> wrongFields(SubscriberDraft draft) {
        var refusal = assertThatExceptionOfType(DomainException.class)
                .isThrownBy(draft::validated)
                .actual();
        return refusal.errors().stream().map(FieldError::field).toList();
    }
}
