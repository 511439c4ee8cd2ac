package dev.pharos.incidents.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceDraftTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Test
    void refusesMonitorsThatAreNothing() {
        assertThat(wrong(following(null, null, ONE, null))).containsExactly("monitorIds");
    }

    @Test
    void fillsInWhatNobodySaid() {
        assertThat(named(" Checkout ").validated(null))
                .isEqualTo(new ServiceDraft(
                        "Checkout", "", null, true, null, null, List.of(), FollowRule.NONE, null, false));
    }

    @Test
    void followsTheWorstOfTheMonitorsItIsGiven() {
        var draft = following(null, null, TWO, ONE, TWO).validated(null);

        assertThat(draft.follow()).isEqualTo(FollowRule.WORST_OF);
        assertThat(draft.monitorIds()).containsExactly(ONE, TWO);
    }

    @Test
    void mayNameMonitorsAndStillBeSetByHand() {
        assertThat(following(FollowRule.NONE, null, ONE).validated(null).follow())
                .isEqualTo(FollowRule.NONE);
    }

    @Test
    void namesEveryWrongField() {
        var draft = new ServiceDraft(
                " ", "x".repeat(501), "a\nb", null, null, null, List.of(), FollowRule.WORST_OF, null, null);

        assertThat(wrong(draft)).containsExactlyInAnyOrder("name", "description", "group", "monitorIds");
    }

    @Test
    void asksOfAKOfNHowManyOfHowMany() {
        assertThat(wrong(following(FollowRule.K_OF_N, null, ONE, TWO))).containsExactly("requiredUp");
        assertThat(wrong(following(FollowRule.K_OF_N, 0, ONE, TWO))).containsExactly("requiredUp");
        assertThat(wrong(following(FollowRule.K_OF_N, 3, ONE, TWO))).containsExactly("requiredUp");
        assertThat(following(FollowRule.K_OF_N, 2, ONE, TWO).validated(null).requiredUp())
                .isEqualTo(2);
    }

    @Test
    void forgetsTheKOfAnotherRule() {
        assertThat(following(FollowRule.WORST_OF, 1, ONE).validated(null).requiredUp())
                .isNull();
    }

    @Test
    void refusesAHandWhereMonitorsDecide() {
        assertThat(wrong(status(following(null, null, ONE)))).containsExactly("status");
        assertThat(status(named("Shop")).validated(null).status()).isEqualTo(ServiceStatus.MAJOR_OUTAGE);
        assertThat(status(following(FollowRule.NONE, null, ONE)).validated(null).status())
                .isEqualTo(ServiceStatus.MAJOR_OUTAGE);
    }

    @Test
    void leavesARuleInPeaceThatLostItsMonitors() {
        var lost = view(following(FollowRule.K_OF_N, 1, ONE), List.of());
        var current = ServiceDraft.of(lost);

        assertThat(current.validated(current).follow()).isEqualTo(FollowRule.K_OF_N);
        assertThat(wrong(current)).containsExactly("monitorIds");
    }

    @Test
    void writesARuleDownOnlyWhereItIsMoreThanTheMonitorsSuggest() {
        assertThat(ServiceDraft.of(view(following(null, null, ONE), List.of(ONE)))
                        .follow())
                .isNull();
        assertThat(ServiceDraft.of(view(named("Shop"), List.of())).follow()).isNull();
        assertThat(ServiceDraft.of(view(following(FollowRule.NONE, null, ONE), List.of(ONE)))
                        .follow())
                .isEqualTo(FollowRule.NONE);
    }

    @Test
    void knowsWhatIsThereAlready() {
        var view = view(following(null, null, ONE, TWO), List.of(TWO, ONE));

        assertThat(ServiceDraft.of(view).validated(ServiceDraft.of(view)).isOf(view))
                .isTrue();
        assertThat(following(null, null, ONE).validated(null).isOf(view)).isFalse();
    }

    private static ServiceDraft named(String name) {
        return new ServiceDraft(name, null, null, null, null, null, null, null, null, null);
    }

    private static ServiceDraft following(FollowRule rule, Integer required, UUID... monitors) {
        var list = Collections.unmodifiableList(Arrays.asList(monitors));
        return new ServiceDraft("Shop", "", null, true, null, null, list, rule, required, false);
    }

    private static ServiceDraft status(ServiceDraft draft) {
        return new ServiceDraft(
                draft.name(),
                null,
                null,
                null,
                ServiceStatus.MAJOR_OUTAGE,
                null,
                draft.monitorIds(),
                draft.follow(),
                null,
                null);
    }

    private static ServiceView view(ServiceDraft draft, List<UUID> monitors) {
        return new ServiceView(
                new Service(1, UUID.randomUUID(), draft.validated(null), 0, null, Instant.EPOCH), null, monitors);
    }

    private static List<String> wrong(ServiceDraft draft) {
        return catchThrowableOfType(DomainException.class, () -> draft.validated(null)).errors().stream()
                .map(FieldError::field)
                .toList();
    }
}
