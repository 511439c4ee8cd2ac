package dev.pharos.monitoring.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

@Converter
class MonitorStatusConverter implements AttributeConverter<MonitorStatus, String> {

    @Override
    public String convertToDatabaseColumn(MonitorStatus status) {
        return status.text();
    }

    @Override
    public MonitorStatus convertToEntityAttribute(String text) {
        return MonitorStatus.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
