package dev.pharos.identity.control;

import dev.pharos.identity.entity.SessionKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores session kinds by their outside names. */
@Converter(autoApply = true)
public class SessionKindConverter implements AttributeConverter<SessionKind, String> {

    @Override
    public String convertToDatabaseColumn(SessionKind kind) {
        return kind == null ? null : kind.text();
    }

    @Override
    public SessionKind convertToEntityAttribute(String text) {
        return text == null ? null : SessionKind.of(text);
    }
}
