package dev.pharos.platform.rest;

import dev.pharos.platform.entity.EventTimes;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Instants as RFC 3339 in UTC with exactly three digits of a second; finer ones are cut, not rounded. */
final class InstantWriter extends StdSerializer<Instant> {

    InstantWriter() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
        json.writeString(EventTimes.text(instant));
    }
}
