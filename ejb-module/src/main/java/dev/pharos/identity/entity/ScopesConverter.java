package dev.pharos.identity.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;

import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** Scopes as a JSON array of their names. */
@Converter
public class ScopesConverter implements AttributeConverter<Scopes, String> {

    @Override
    public String convertToDatabaseColumn(Scopes scopes) {
        return JSON.createArrayBuilder(scopes.names()).build().toString();
    }

    @Override
    public Scopes convertToEntityAttribute(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return Scopes.known(reader.readArray().getValuesAs(JsonString::getString));
        }
    }
}
