package dev.pharos.monitoring.control;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.monitoring.entity.MonitorSettings;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.JsonFields;
import java.io.StringReader;
import java.util.ArrayList;

/** Settings as they were stored: they were checked when they were saved. */
final class StoredSettings {

    private StoredSettings() {}

    static MonitorSettings read(MonitorType type, String json) {
        var errors = new ArrayList<FieldError>();
        try (var reader = JSON.createReader(new StringReader(json))) {
            var settings = new SettingsReader(new JsonFields(reader.readObject(), "settings.", errors)).read(type);
            if (!errors.isEmpty()) {
                throw new IllegalStateException("stored settings break a rule: " + errors);
            }
            return settings;
        }
    }
}
