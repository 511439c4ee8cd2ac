package dev.pharos.monitoring.control;

import dev.pharos.monitoring.entity.HealthRule;
import dev.pharos.monitoring.entity.MonitorSettings;
import dev.pharos.monitoring.entity.MonitorSettings.Http;
import dev.pharos.monitoring.entity.MonitorSettings.Keyword;
import dev.pharos.monitoring.entity.MonitorSettings.Port;
import dev.pharos.monitoring.entity.MonitorSettings.StatusRange;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.monitoring.entity.PatternRule;
import dev.pharos.platform.entity.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads the {@code settings} of a monitor by its type and fills in the defaults. */
final class SettingsReader {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final java.util.regex.Pattern RANGE =
            java.util.regex.Pattern.compile("([1-5]\\d\\d)(?:-([1-5]\\d\\d))?");
    private static final int MAX_BODY = 16_384;
    private static final int MAX_HEADERS = 20;
    private static final int MAX_KEYWORD = 1000;
    private static final int MAX_RANGES = 20;

    private final JsonFields fields;

    SettingsReader(JsonFields fields) {
        this.fields = fields;
    }

    MonitorSettings read(MonitorType type) {
        var settings = switch (type) {
            case HTTP -> http(null);
            case KEYWORD -> http(keyword());
            case PORT -> new Port(rule());
        };
        fields.refuseUnknown();
        return settings;
    }

    private Http http(Keyword keyword) {
        var method = method();
        return new Http(
                method,
                fields.textsByName("headers", MAX_HEADERS),
                body(method),
                acceptedStatus(),
                fields.flag("followRedirects", true),
                fields.flag("verifyTls", true),
                keyword,
                rule());
    }

    private String method() {
        var method = fields.text("method", "GET", 16);
        return METHODS.contains(method)
                ? method
                : fields.refuse(
                        "method",
                        "must be one of "
                                + String.join(", ", METHODS.stream().sorted().toList()),
                        "GET");
    }

    private String body(String method) {
        var body = fields.text("body", null, MAX_BODY);
        return body == null || WITH_BODY.contains(method)
                ? body
                : fields.refuse("body", "goes only with POST, PUT, PATCH or DELETE", null);
    }

    private List<StatusRange> acceptedStatus() {
        var ranges = new ArrayList<StatusRange>();
        for (var text : fields.texts("acceptedStatus", List.of("200-299"), MAX_RANGES)) {
            var range = RANGE.matcher(text);
            if (range.matches() && from(range) <= to(range)) {
                ranges.add(new StatusRange(from(range), to(range)));
            } else {
                return fields.refuse("acceptedStatus", "must hold codes or ranges such as 200 or 200-299", List.of());
            }
        }
        return ranges.isEmpty()
                ? fields.refuse("acceptedStatus", "must name at least one status", List.of())
                : List.copyOf(ranges);
    }

    private static int from(Matcher range) {
        return Integer.parseInt(range.group(1));
    }

    private static int to(Matcher range) {
        return range.group(2) == null ? from(range) : Integer.parseInt(range.group(2));
    }

    private Keyword keyword() {
        var text = fields.text("keyword", "", MAX_KEYWORD);
        var pattern = fields.flag("keywordPattern", false);
        if (text.isEmpty()) {
            fields.refuse("keyword", "is required", null);
        } else if (pattern) {
            requirePattern(text);
        }
        return new Keyword(text, pattern, fields.flag("keywordInverted", false));
    }

    private void requirePattern(String text) {
        var refusal = PatternRule.refusal(text);
        if (refusal != null) {
            fields.refuse("keyword", refusal, null);
        }
    }

    private HealthRule rule() {
        var failures = fields.number("failures", HealthRule.DEFAULT.failures(), 1, HealthRule.MAX_WINDOW);
        var failureWindow = fields.number(
                "failureWindow", Math.max(HealthRule.DEFAULT.failureWindow(), failures), 1, HealthRule.MAX_WINDOW);
        var successes = fields.number("successes", HealthRule.DEFAULT.successes(), 1, HealthRule.MAX_WINDOW);
        var successWindow = fields.number(
                "successWindow", Math.max(HealthRule.DEFAULT.successWindow(), successes), 1, HealthRule.MAX_WINDOW);
        var degradedAfterMs = fields.number("degradedAfterMs", null, 1, MonitorLimits.MAX_TIMEOUT_MS);
        if (failures > failureWindow) {
            return fields.refuse("failures", "must be at most failureWindow", HealthRule.DEFAULT);
        }
        if (successes > successWindow) {
            return fields.refuse("successes", "must be at most successWindow", HealthRule.DEFAULT);
        }
        return new HealthRule(failures, failureWindow, successes, successWindow, degradedAfterMs);
    }
}
