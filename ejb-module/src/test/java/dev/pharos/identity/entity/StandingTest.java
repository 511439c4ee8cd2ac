package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.platform.entity.DomainException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of who acts on whom: what is allowed is written down here a second time, in other words. */
class StandingTest {

    private static final String FINE = "";
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.OWNER, Role.ADMIN);

    static Stream<Standing> standings() {
        return roles().flatMap(actor -> roles().flatMap(subject -> Stream.of(true, false)
                .filter(own -> !own || actor == subject)
                .flatMap(own -> Stream.of(true, false).map(last -> new Standing(actor, subject, own, last)))));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void letsAdministratorsChangeWhatIsNotAboveThemAndKeepsTheLastOwner(Standing standing) {
        roles().forEach(to -> assertThat(code(() -> standing.requireChangeTo(to)))
                .as("%s to %s", standing, to)
                .isEqualTo(expected(
                        ADMINISTRATORS.contains(standing.actor())
                                && isNotAbove(standing.actor(), standing.subject())
                                && isNotAbove(standing.actor(), to),
                        standing,
                        to != Role.OWNER)));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void letsEverybodyLeaveAndAdministratorsRemoveButNotTheLastOwner(Standing standing) {
        var allowed = standing.own()
                || ADMINISTRATORS.contains(standing.actor()) && isNotAbove(standing.actor(), standing.subject());

        assertThat(code(standing::requireRemoval)).isEqualTo(expected(allowed, standing, true));
    }

    @Test
    void letsNobodyGrantMoreThanTheyHave() {
        var granted = roles().flatMap(actor -> roles().filter(role ->
                                code(() -> Standing.requireGrant(actor, role)).isEmpty())
                        .map(role -> List.of(actor, role)))
                .toList();

        assertThat(granted)
                .containsExactlyInAnyOrder(
                        List.of(Role.OWNER, Role.OWNER),
                        List.of(Role.OWNER, Role.ADMIN),
                        List.of(Role.OWNER, Role.MEMBER),
                        List.of(Role.OWNER, Role.COMMUNICATOR),
                        List.of(Role.OWNER, Role.VIEWER),
                        List.of(Role.ADMIN, Role.ADMIN),
                        List.of(Role.ADMIN, Role.MEMBER),
                        List.of(Role.ADMIN, Role.COMMUNICATOR),
                        List.of(Role.ADMIN, Role.VIEWER));
    }

    private static String expected(boolean allowed, Standing standing, boolean losesOwner) {
        if (!allowed) {
            return "role-missing";
        }
        return losesOwner && standing.subject() == Role.OWNER && standing.lastOwner() ? "last-owner" : FINE;
    }

    /** For administrators only: an owner stands above everybody, an admin above everybody else. */
    private static boolean isNotAbove(Role actor, Role other) {
        return actor == Role.OWNER || other != Role.OWNER;
    }

    private static Stream<Role> roles() {
        return Arrays.stream(Role.values());
    }

    private static String code(Runnable attempt) {
        try {
            attempt.run();
            return FINE;
        } catch (DomainException refusal) {
            return refusal.code();
        }
    }
}
