package dev.pharos.statuspage.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSettingsTest {

    @Test
    void areTheUsualOnesWhereNothingIsSaid() {
        assertEquals(PageSettings.standard(), new PageSettings(null, null, null, null, null, null).validated());
    }

    @Test
    void areKeptInCanonicalForm() {
        var settings = new PageSettings(" Acme ", " *Hi* ", PageAccess.MEMBERS, "de", "Europe/Berlin", "#ABCDEF");

        assertEquals(
                new PageSettings("Acme", "*Hi*", PageAccess.MEMBERS, "de", "Europe/Berlin", "#abcdef"),
                settings.validated());
        assertEquals(
                null,
                new PageSettings("  ", null, null, null, null, null).validated().title());
    }

    @Test
    void areRefusedNamingEveryWrongField() {
        var settings = new PageSettings("a\nb", "x".repeat(2001), PageAccess.PUBLIC, "tlh", "Mars/North", "red");

        var refusal = assertThrows(DomainException.class, settings::validated);
        assertEquals(
                List.of("title", "message", "language", "timeZone", "accent"),
                refusal.errors().stream().map(FieldError::field).toList());
    }
}
