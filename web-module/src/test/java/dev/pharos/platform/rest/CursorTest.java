package dev.pharos.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private final Cursor cursor = new Cursor("monitors?", new byte[32]);

    @Test
    void givesBackThePosition() {
        assertThat(cursor.decode(cursor.encode("größe|1"))).contains("größe|1");
    }

    @Test
    void givesBackAPositionWithTheLongestTarget() {
        var position = "http://" + "x".repeat(2041) + "|01890000-0000-7000-8000-000000000000";
        assertThat(cursor.decode(cursor.encode(position))).contains(position);
    }

    @Test
    void refusesEveryChangedBit() {
        var bytes = Base64.getUrlDecoder().decode(cursor.encode("7"));
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(cursor.decode(Base64.getUrlEncoder().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @Test
    void refusesACursorOfAnotherListOrInstallation() {
        var otherKey = new byte[32];
        otherKey[0] = 1;
        assertThat(new Cursor("checks?", new byte[32]).decode(cursor.encode("7")))
                .isEmpty();
        assertThat(new Cursor("monitors?", otherKey).decode(cursor.encode("7"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "!", "AAAA", "../../etc"})
    void refusesWhatWasNeverOne(String text) {
        assertThat(cursor.decode(text)).isEmpty();
        assertThat(cursor.decode(text.repeat(500))).isEmpty();
    }
}
