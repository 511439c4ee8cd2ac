package dev.pharos.incidents.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class ImpactConverter implements AttributeConverter<Impact, String> {

    @Override
    public String convertToDatabaseColumn(Impact impact) {
        return impact.text();
    }

    @Override
    public Impact convertToEntityAttribute(String text) {
        return Impact.parse(text).orElseThrow();
    }
}
