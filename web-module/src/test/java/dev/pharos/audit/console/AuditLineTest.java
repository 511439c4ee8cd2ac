package dev.pharos.audit.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pharos.audit.entity.Actor;
import dev.pharos.audit.entity.AuditEntry;
import dev.pharos.audit.entity.Verification;
import dev.pharos.audit.entity.Verification.Flaw;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditLineTest {

    @Test
    void marksTheEntryThatSomebodyTouched() {
        var lines = AuditLine.of(entries(3, 2, 1), broken(2, Flaw.CHANGED));

        assertThat(lines).extracting(AuditLine::broken).containsExactly(false, true, false);
    }

    @Test
    void marksThePlaceOfAnEntryThatIsGone() {
        assertThat(AuditLine.of(entries(4, 3, 1), broken(2, Flaw.MISSING)))
                .extracting(AuditLine::seq, AuditLine::isGone)
                .containsExactly(tuple(4L, false), tuple(3L, false), tuple(2L, true), tuple(1L, false));
        assertThat(AuditLine.of(entries(2, 1), broken(3, Flaw.CUT_OFF)).get(0).isGone())
                .isTrue();
    }

    @Test
    void marksNothingOnOtherPagesAndWithoutBeingAsked() {
        assertThat(AuditLine.of(entries(9, 8), broken(2, Flaw.CHANGED))).noneMatch(AuditLine::broken);
        assertThat(AuditLine.of(entries(2, 1), null)).noneMatch(AuditLine::broken);
    }

    @Test
    void tellsFieldByFieldWhatIsDifferent() {
        var line = AuditLine.of(entries(1), null).get(0);

        assertThat(line.action()).isEqualTo("Monitor: check requested");
        assertThat(line.differences())
                .containsExactly(
                        new Difference("interval", "60", "300"),
                        new Difference("tags", "a, b", ""),
                        new Difference("name", "", "Shop"));
    }

    private static Verification broken(long at, Flaw flaw) {
        return new Verification(false, 9, "00", at, flaw);
    }

    private static List<AuditEntry> entries(long... seqs) {
        return LongStream.of(seqs)
                .mapToObj(seq -> new AuditEntry(
                        seq,
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        Actor.system(),
                        "monitor.check_requested",
                        "monitor",
                        null,
                        "Shop",
                        "{\"interval\":60,\"tags\":[\"a\",\"b\"]}",
                        "{\"interval\":300,\"name\":\"Shop\",\"tags\":null}"))
                .toList();
    }
}
