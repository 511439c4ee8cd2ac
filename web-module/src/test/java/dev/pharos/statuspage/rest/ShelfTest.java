package dev.pharos.statuspage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private final Edition edition = Edition.of(SpecimenPages.saying("Acme"), 0);
    private final AtomicInteger made = new AtomicInteger();

    private Rendition make(byte[] bytes) {
        made.incrementAndGet();
        return Rendition.ofPicture("image/png", bytes);
    }

    @Test
    void makesThingsOnceForAnEdition() {
        var shelf = new Shelf(100_000);
        Supplier<Rendition> maker = () -> make(new byte[10]);

        assertThat(shelf.of(edition, "x", maker)).isSameAs(shelf.of(edition, "x", maker));
        assertThat(made).hasValue(1);

        shelf.of(edition.outdated(), "x", maker);
        assertThat(made).hasValue(2);
    }

    @Test
    void keepsNothingThatIsNotThere() {
        var shelf = new Shelf(100_000);

        assertThat(shelf.find(edition, "x", Optional::empty)).isEmpty();
        assertThat(shelf.find(edition, "x", () -> Optional.of(make(new byte[10]))))
                .isPresent();
    }

    @Test
    void keepsWhatOutlivesAnEdition() {
        var shelf = new Shelf(100_000);
        var logo = shelf.lasting(edition, "logo", () -> Optional.of(make(new byte[10])));

        assertThat(shelf.lasting(edition.outdated(), "logo", Optional::empty)).isEqualTo(logo);
    }

    @Test
    void doesNotKeepMoreThanItHasRoomFor() {
        var shelf = new Shelf(100_000);
        Supplier<Rendition> maker = () -> make(new byte[200_000]);

        shelf.of(edition, "x", maker);
        shelf.tidy();
        shelf.of(edition, "x", maker);

        assertThat(made).hasValue(2);
    }
}
