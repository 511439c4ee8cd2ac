package dev.pharos.identity.control;

import dev.pharos.identity.entity.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores roles by their outside names. */
@Converter(autoApply = true)
public class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role == null ? null : role.text();
    }

    @Override
    public Role convertToEntityAttribute(String text) {
        return text == null ? null : Role.of(text);
    }
}
