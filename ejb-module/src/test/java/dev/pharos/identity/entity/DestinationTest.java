package dev.pharos.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DestinationTest {

    private static final Affiliation FIRST = place(1, "first");
    private static final Affiliation SECOND = place(2, "second");
    private static final long FOREIGN = 3;

    @Test
    void isWhatWasNamedWhateverTheHostSays() {
        assertThat(lead("SECOND", 1L)).contains(SECOND);
        assertThat(lead(FIRST.tenant().toString(), 2L)).contains(FIRST);
    }

    @Test
    void isNowhereWhenSomethingForeignWasNamed() {
        assertThat(lead("third", 1L)).isEmpty();
    }

    @Test
    void isWhereTheHostBelongsWhenNothingWasNamed() {
        assertThat(lead(null, 2L)).contains(SECOND);
    }

    @Test
    void isTheFirstWhenTheHostIsForeignOrNobodys() {
        assertThat(lead(null, FOREIGN)).contains(FIRST);
        assertThat(lead(null, null)).contains(FIRST);
    }

    @Test
    void isNowhereForWhoBelongsNowhere() {
        assertThat(new Destination(null, Optional.of(1L)).among(List.of())).isEmpty();
    }

    private static Optional<Affiliation> lead(String organization, Long host) {
        return new Destination(organization, Optional.ofNullable(host)).among(List.of(FIRST, SECOND));
    }

    private static Affiliation place(long id, String slug) {
        return new Affiliation(id, new UUID(0, id), slug, slug, Role.VIEWER);
    }
}
