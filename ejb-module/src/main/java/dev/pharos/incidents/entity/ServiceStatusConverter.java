package dev.pharos.incidents.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class ServiceStatusConverter implements AttributeConverter<ServiceStatus, String> {

    @Override
    public String convertToDatabaseColumn(ServiceStatus status) {
        return status.text();
    }

    @Override
    public ServiceStatus convertToEntityAttribute(String text) {
        return ServiceStatus.parse(text).orElseThrow();
    }
}
