package dev.pharos.monitoring.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.platform.entity.DomainException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitorFormTest {

    private static final MonitorDraft KEYWORD = new MonitorDraft(
            "Shop", "keyword", "https://shop.example/", 30, 5000, json("""
            {"failures":1,"failureWindow":1,"successes":2,"successWindow":3,"degradedAfterMs":800,
             "method":"POST","headers":{"Accept":"text/html","X-Time":"10:30"},"acceptedStatus":["200-204","301"],
             "followRedirects":false,"verifyTls":true,"body":"{}","keyword":"Basket","keywordPattern":false,
             "keywordInverted":true}"""), List.of("production", "shop"));

    @Test
    void showsAMonitorAndWritesTheSameOneDown() {
        var written = MonitorForm.draft(MonitorForm.of(KEYWORD));

        assertThat(written).isEqualTo(KEYWORD);
    }

    @Test
    void showsListsAsText() {
        assertThat(MonitorForm.of(KEYWORD))
                .containsEntry("tags", "production, shop")
                .containsEntry("settings.acceptedStatus", "200-204, 301")
                .containsEntry("settings.headers", "Accept: text/html\nX-Time: 10:30");
    }

    @Test
    void saysNothingOfHttpForAPort() {
        var values = MonitorForm.blank();
        values.put("type", "port");

        assertThat(MonitorForm.draft(values).settings().keySet())
                .containsExactlyInAnyOrder("failures", "failureWindow", "successes", "successWindow");
    }

    @Test
    void leavesOutWhatWasEmptied() {
        var values = MonitorForm.of(KEYWORD);
        values.put("settings.degradedAfterMs", null);
        values.put("settings.body", null);
        values.put("settings.headers", null);
        values.put("settings.keyword", null);
        values.put("tags", null);

        var draft = MonitorForm.draft(values);

        assertThat(draft.tags()).isEmpty();
        assertThat(draft.settings()).doesNotContainKeys("degradedAfterMs", "body", "keyword");
        assertThat(draft.settings().getJsonObject("headers")).isEmpty();
    }

    @Test
    void refusesAHeaderWithoutName() {
        var values = MonitorForm.blank();
        values.put("settings.headers", "Accept: text/html\n: nameless");

        var refusal = catchThrowableOfType(DomainException.class, () -> MonitorForm.draft(values));

        assertThat(refusal.errors())
                .containsExactly(new DomainException.FieldError(
                        "settings.headers", "must be one per line, each as Name: value"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
