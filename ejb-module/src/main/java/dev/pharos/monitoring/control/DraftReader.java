package dev.pharos.monitoring.control;

import dev.pharos.egress.boundary.EgressGate;
import dev.pharos.egress.entity.RequestHeader;
import dev.pharos.monitoring.entity.MonitorDefinition;
import dev.pharos.monitoring.entity.MonitorDraft;
import dev.pharos.monitoring.entity.MonitorSettings;
import dev.pharos.monitoring.entity.MonitorType;
import dev.pharos.platform.entity.DomainException;
import dev.pharos.platform.entity.DomainException.FieldError;
import dev.pharos.platform.entity.JsonFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what somebody wrote into a definition, or says everything that is wrong with it. */
@ApplicationScoped
public class DraftReader {

    private static final int MAX_NAME = 200;
    private static final int MAX_TAGS = 20;
    private static final int MAX_TAG = 50;
    private static final int DEFAULT_INTERVAL_SECONDS = 60;
    private static final int DEFAULT_TIMEOUT_MS = 10_000;
    private static final int MAX_PORT = 65_535;
    private static final Pattern HOST_PORT = Pattern.compile("(\\[[^\\]]*]|[^:]+):(\\d{1,5})");

    @Inject
    MonitorLimits limits;

    @Inject
    EgressGate egress;

    /** @param leastInterval the shortest one that may be assumed where nothing is said, in seconds */
    public MonitorDefinition read(MonitorDraft draft, int leastInterval) {
        var errors = new ArrayList<FieldError>();
        var name = name(draft.name(), errors);
        var before = errors.size();
        var interval = number(
                "intervalSeconds",
                draft.intervalSeconds(),
                Math.max(DEFAULT_INTERVAL_SECONDS, leastInterval),
                limits.minIntervalSeconds(),
                MonitorLimits.MAX_INTERVAL_SECONDS,
                errors);
        var timeout = number(
                "timeoutMs",
                draft.timeoutMs(),
                Math.min(DEFAULT_TIMEOUT_MS, interval * 1000),
                MonitorLimits.MIN_TIMEOUT_MS,
                MonitorLimits.MAX_TIMEOUT_MS,
                errors);
        if (errors.size() == before && timeout > interval * 1000) {
            errors.add(new FieldError("timeoutMs", "must not be longer than the interval"));
        }
        var tags = tags(draft.tags(), errors);
        var type = type(draft.type(), errors);
        var settings = type == null ? null : settings(type, draft, errors);
        var target = type == null ? null : target(type, draft.target(), errors);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new MonitorDefinition(name, type, target, interval, timeout, settings, tags);
    }

    private static String name(String name, List<FieldError> errors) {
        var stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty()) {
            errors.add(new FieldError("name", "is required"));
        } else if (stripped.length() > MAX_NAME) {
            errors.add(new FieldError("name", "must be at most " + MAX_NAME + " characters long"));
        } else if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError("name", "must not hold control characters"));
        }
        return stripped;
    }

    private static int number(String field, Integer value, int absent, int min, int max, List<FieldError> errors) {
        if (value == null) {
            return Math.max(absent, min);
        }
        if (value < min || value > max) {
            errors.add(new FieldError(field, "must be a whole number from " + min + " to " + max));
        }
        return value;
    }

    private static List<String> tags(List<String> tags, List<FieldError> errors) {
        if (tags == null) {
            return List.of();
        }
        var distinct = tags.stream()
                .filter(tag -> tag != null && !tag.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
        if (distinct.size() > MAX_TAGS || distinct.stream().anyMatch(tag -> tag.length() > MAX_TAG)) {
            errors.add(new FieldError(
                    "tags", "must be at most " + MAX_TAGS + " texts of at most " + MAX_TAG + " characters"));
        }
        return distinct;
    }

    private static MonitorType type(String text, List<FieldError> errors) {
        var type = text == null ? null : MonitorType.parse(text).orElse(null);
        if (type == null) {
            var all = Arrays.stream(MonitorType.values()).map(MonitorType::text).collect(Collectors.joining(", "));
            errors.add(new FieldError("type", "must be one of " + all));
        }
        return type;
    }

    private MonitorSettings settings(MonitorType type, MonitorDraft draft, List<FieldError> errors) {
        var settings = new SettingsReader(new JsonFields(draft.settings(), "settings.", errors)).read(type);
        if (settings instanceof MonitorSettings.Http http) {
            collect(errors, () -> egress.headers("settings.headers", requestHeaders(http.headers())));
        }
        return settings;
    }

    private String target(MonitorType type, String target, List<FieldError> errors) {
        if (target == null || target.isBlank()) {
            errors.add(new FieldError("target", "is required"));
            return null;
        }
        var canonical = new StringBuilder();
        collect(errors, () -> canonical.append(canonical(type, target.strip())));
        return canonical.toString();
    }

    private String canonical(MonitorType type, String target) {
        return type == MonitorType.PORT
                ? hostPort(target)
                : egress.url("target", target).toString();
    }

    private String hostPort(String target) {
        var match = HOST_PORT.matcher(target);
        if (!match.matches()) {
            throw DomainException.invalid("target", "must be host:port with a port from 1 to 65535");
        }
        var port = Integer.parseInt(match.group(2));
        if (port < 1 || port > MAX_PORT) {
            throw DomainException.invalid("target", "must be host:port with a port from 1 to 65535");
        }
        return egress.host("target", match.group(1)) + ":" + port;
    }

    private static List<RequestHeader> requestHeaders(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> new RequestHeader(header.getKey(), header.getValue()))
                .toList();
    }

    private static void collect(List<FieldError> errors, Runnable rule) {
        try {
            rule.run();
        } catch (DomainException broken) {
            errors.addAll(broken.errors());
        }
    }
}
