package dev.pharos.monitoring.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class MonitorTypeConverter implements AttributeConverter<MonitorType, String> {

    @Override
    public String convertToDatabaseColumn(MonitorType type) {
        return type.text();
    }

    @Override
    public MonitorType convertToEntityAttribute(String text) {
        return MonitorType.parse(text).orElseThrow();
    }
}
