package dev.pharos.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Snapshot BEFORE =
            Snapshot.EMPTY.with("name", "Shop").with("interval", 60).with("body", "s3cret", Snapshot.HIDDEN);

    @Test
    void tellsOnlyTheFieldsThatDiffer() {
        var after = BEFORE.with("interval", 300);

        assertThat(BEFORE.differing(after)).containsExactly(entry("interval", 60));
        assertThat(after.differing(BEFORE)).containsExactly(entry("interval", 300));
    }

    @Test
    void tellsThatASecretChangedButNotTheSecret() {
        var after = BEFORE.with("body", "0ther", Snapshot.HIDDEN);

        assertThat(BEFORE.differing(after)).containsExactly(entry("body", "[hidden]"));
        assertThat(after.differing(BEFORE)).containsExactly(entry("body", "[hidden]"));
    }

    @Test
    void tellsNothingOfFieldsThatAreTheSame() {
        assertThat(BEFORE.differing(BEFORE)).isEmpty();
    }

    @Test
    void tellsFieldsThatCameAndWent() {
        var after = Snapshot.EMPTY.with("name", "Shop").with("interval", 60).with("headers", "k=v", List.of("k"));

        assertThat(BEFORE.differing(after)).containsExactly(entry("body", "[hidden]"), entry("headers", null));
        assertThat(after.differing(BEFORE)).containsExactly(entry("headers", List.of("k")), entry("body", null));
    }

    @Test
    void showsWhatIsSet() {
        assertThat(BEFORE.with("keyword", null).shown())
                .containsExactly(entry("name", "Shop"), entry("interval", 60), entry("body", "[hidden]"));
    }
}
