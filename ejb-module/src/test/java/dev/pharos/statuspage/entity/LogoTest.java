package dev.pharos.statuspage.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pharos.platform.entity.DomainException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogoTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void isWhatItsFirstBytesSay() {
        assertEquals("image/png", Logo.of(bytes("\u0089PNG\r\n\u001a\n...")).type());
        assertEquals("image/jpeg", Logo.of(bytes("\u00ff\u00d8\u00ff\u00e0")).type());
        assertEquals("image/webp", Logo.of(bytes("RIFF....WEBPVP8 ")).type());
    }

    @Test
    void isNothingThatCanCarryAScript() {
        for (var text : new String[] {"", "<svg onload=alert(1)>", "<!DOCTYPE html>", "RIFF....WAVE", "GIF89a"}) {
            assertThrows(DomainException.class, () -> Logo.of(bytes(text)), text);
        }
    }

    @Test
    void isNotTooLarge() {
        assertThrows(DomainException.class, () -> Logo.of(new byte[Logo.LARGEST + 1]));
    }
}
