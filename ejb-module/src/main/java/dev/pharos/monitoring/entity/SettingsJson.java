package dev.pharos.monitoring.entity;

import static dev.pharos.platform.entity.JsonApi.JSON;

import dev.pharos.monitoring.entity.MonitorSettings.Http;
import dev.pharos.monitoring.entity.MonitorSettings.Keyword;
import dev.pharos.monitoring.entity.MonitorSettings.StatusRange;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Settings as the JSON that is stored and shown: complete, in a fixed order, so that equal settings are equal texts. */
final class SettingsJson {

    private SettingsJson() {}

    static JsonObject write(MonitorSettings settings) {
        var json = JSON.createObjectBuilder();
        if (settings instanceof Http http) {
            http(json, http);
        }
        rule(json, settings.rule());
        return json.build();
    }

    private static void http(JsonObjectBuilder json, Http http) {
        var headers = JSON.createObjectBuilder();
        http.headers().forEach(headers::add);
        var accepted = JSON.createArrayBuilder();
        http.acceptedStatus().stream().map(StatusRange::text).forEach(accepted::add);
        json.add("method", http.method()).add("headers", headers);
        if (http.body() != null) {
            json.add("body", http.body());
        }
        json.add("acceptedStatus", accepted)
                .add("followRedirects", http.followRedirects())
                .add("verifyTls", http.verifyTls());
        if (http.keyword() != null) {
            keyword(json, http.keyword());
        }
    }

    private static void keyword(JsonObjectBuilder json, Keyword keyword) {
        json.add("keyword", keyword.text())
                .add("keywordPattern", keyword.pattern())
                .add("keywordInverted", keyword.inverted());
    }

    private static void rule(JsonObjectBuilder json, HealthRule rule) {
        json.add("failures", rule.failures())
                .add("failureWindow", rule.failureWindow())
                .add("successes", rule.successes())
                .add("successWindow", rule.successWindow());
        if (rule.degradedAfterMs() != null) {
            json.add("degradedAfterMs", rule.degradedAfterMs());
        }
    }
}
