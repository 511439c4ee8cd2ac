package dev.pharos.incidents.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class IncidentStatusConverter implements AttributeConverter<IncidentStatus, String> {

    @Override
    public String convertToDatabaseColumn(IncidentStatus status) {
        return status.text();
    }

    @Override
    public IncidentStatus convertToEntityAttribute(String text) {
        return IncidentStatus.parse(text).orElseThrow();
    }
}
