package dev.pharos.tenancy.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.Kind;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanLimitsTest {

    private static final PlanLimits FREE = new PlanLimits(Plan.FREE, 300, 50, 3, 7, 60);

    @Test
    void allowWhatIsAgreed() {
        assertThatCode(() -> {
                    FREE.requireInterval(300);
                    FREE.requireMonitors(50);
                    FREE.requireMembers(3);
                    FREE.requireRoomFor(new Usage(50, 3, 10, 300));
                    FREE.requireRoomFor(Usage.NONE);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void nameTheLimitThatRefuses() {
        assertThat(refusal(() -> FREE.requireInterval(60)).details())
                .containsExactly(
                        entry("limit", "minIntervalSeconds"),
                        entry("plan", "free"),
                        entry("allowed", 300L),
                        entry("current", 60L));
        assertThat(refusal(() -> FREE.requireMonitors(51)).details())
                .containsExactly(
                        entry("limit", "monitors"),
                        entry("plan", "free"),
                        entry("allowed", 50L),
                        entry("current", 50L));
        assertThat(refusal(() -> FREE.requireMembers(4)))
                .returns(Kind.LIMIT_REACHED, DomainException::kind)
                .returns("plan-limit", DomainException::code);
    }

    @Test
    void nameEverythingThatIsTooMuch() {
        var refusal = refusal(() -> FREE.requireRoomFor(new Usage(51, 4, 100, 30)));

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.getMessage()).contains("monitors 51", "members 4", "minIntervalSeconds 30");
        assertThat(refusal.details().get("exceeded"))
                .isEqualTo(List.of(
                        Map.of("limit", "monitors", "allowed", 50L, "current", 51L),
                        Map.of("limit", "members", "allowed", 3L, "current", 4L),
                        Map.of("limit", "minIntervalSeconds", "allowed", 300L, "current", 30L)));
    }

    @Test
    void addUpWhatEachPartKnows() {
        assertThat(new Usage(1, 0, 2.5, 60).plus(new Usage(0, 3, 0, null))).isEqualTo(new Usage(1, 3, 2.5, 60));
        assertThat(new Usage(1, 0, 1, 60).plus(new Usage(1, 0, 1, 30)).shortestIntervalSeconds())
                .isEqualTo(30);
    }

    private static DomainException refusal(ThrowingCallable refused) {
        var caught = new DomainException[1];
        assertThatThrownBy(refused).isInstanceOfSatisfying(DomainException.class, refusal -> caught[0] = refusal);
        return caught[0];
    }
}
