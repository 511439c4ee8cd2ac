package dev.pharos.statuspage.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#ffffff", "#ffff00", "#1a5ad7", "#808080", "#ff0000", "#00ff00", "#0b1017"})
    void canBeReadWhateverSomebodyChooses(String text) {
        var accent = Accent.parse(text).orElseThrow();

        assertTrue(accent.onLight().contrast(new Accent("#f4f6f9")) >= 4.5);
        assertTrue(accent.onLight().contrast(new Accent("#ffffff")) >= 4.5);
        assertTrue(accent.onDark().contrast(new Accent("#131a23")) >= 4.5);
        assertTrue(accent.onDark().contrast(new Accent("#0b1017")) >= 4.5);
        assertTrue(accent.ink().contrast(accent) >= 4.5);
    }

    @Test
    void keepsAColourThatIsReadableAlready() {
        assertEquals("#1a5ad7", Accent.STANDARD.onLight().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#fff", "#gggggg", "#1a5ad7;}", "url(x)"})
    void takesNothingElse(String text) {
        assertTrue(Accent.parse(text).isEmpty());
    }
}
