package dev.pharos.monitoring.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.monitoring.entity.HealthRule;
import dev.pharos.monitoring.entity.MonitorSettings.Http;
import dev.pharos.monitoring.entity.MonitorSettings.StatusRange;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.JsonFields;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void fillsInEveryDefault() {
        assertThat(read(MonitorType.HTTP, "{}"))
                .isEqualTo(new Http(
                        "GET",
                        Map.of(),
                        null,
                        List.of(new StatusRange(200, 299)),
                        true,
                        true,
                        null,
                        HealthRule.DEFAULT));
        assertThat(errors).isEmpty();
    }

    @Test
    void readsEverySetting() {
        var json = """
                {"method":"POST","headers":{"X-A":"1"},"body":"{}","acceptedStatus":["200","400-404"],
                 "followRedirects":false,"verifyTls":false,"keyword":"ok","keywordPattern":true,"keywordInverted":true,
                 "failures":1,"failureWindow":1,"successes":3,"successWindow":5,"degradedAfterMs":800}""";
        var http = (Http) read(MonitorType.KEYWORD, json);
        assertThat(errors).isEmpty();
        assertThat(http.acceptedStatus()).containsExactly(new StatusRange(200, 200), new StatusRange(400, 404));
        assertThat(http.keyword().pattern()).isTrue();
        assertThat(http.rule()).isEqualTo(new HealthRule(1, 1, 3, 5, 800));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP    | {'method':'BREW'}                 | settings.method",
                "HTTP    | {'method':1}                      | settings.method",
                "HTTP    | {'body':'x'}                      | settings.body",
                "HTTP    | {'acceptedStatus':[]}             | settings.acceptedStatus",
                "HTTP    | {'acceptedStatus':['299-200']}    | settings.acceptedStatus",
                "HTTP    | {'acceptedStatus':['abc']}        | settings.acceptedStatus",
                "HTTP    | {'headers':{'a':1}}               | settings.headers",
                "HTTP    | {'followRedirects':'yes'}         | settings.followRedirects",
                "HTTP    | {'failures':3,'failureWindow':2}  | settings.failures",
                "HTTP    | {'failures':1.5}                  | settings.failures",
                "HTTP    | {'successWindow':11}              | settings.successWindow",
                "HTTP    | {'degradedAfterMs':0}             | settings.degradedAfterMs",
                "HTTP    | {'keyword':'x'}                   | settings.keyword",
                "KEYWORD | {}                                | settings.keyword",
                "KEYWORD | {'keyword':'(','keywordPattern':true} | settings.keyword",
                "PORT    | {'method':'GET'}                  | settings.method",
            })
    void namesTheFieldThatBreaksARule(MonitorType type, String json, String field) {
        read(type, json.replace('\'', '"'));
        assertThat(errors).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void theWindowGrowsWithItsNumberWhenOnlyTheNumberIsGiven() {
        assertThat(((Http) read(MonitorType.HTTP, "{\"failures\":4}")).rule())
                .isEqualTo(new HealthRule(4, 4, 2, 3, null));
    }

    private Object read(MonitorType type, String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return new SettingsReader(new JsonFields(reader.readObject(), "settings.", errors)).read(type);
        }
    }
}
