package dev.pharos.platform.rest;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** RFC 3339 texts with any offset; numbers are no instants, because nobody can tell seconds from milliseconds. */
final class InstantReader extends StdDeserializer<Instant> {

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        var text = json.getValueAsString();
        if (!json.currentToken().isScalarValue() || json.currentToken().isNumeric()) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        return Times.parse(text).orElseGet(() ->
                (Instant) context.handleWeirdStringValue(Instant.class, text, "not an RFC 3339 instant"));
    }
}
