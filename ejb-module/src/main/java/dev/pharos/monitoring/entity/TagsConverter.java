package dev.pharos.monitoring.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;

import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Tags as a JSON array of texts. */
@Converter
class TagsConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> tags) {
        return JSON.createArrayBuilder(tags).build().toString();
    }

    @Override
    public List<String> convertToEntityAttribute(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonString::getString);
        }
    }
}
