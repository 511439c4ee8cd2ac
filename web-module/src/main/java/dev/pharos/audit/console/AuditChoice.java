package dev.pharos.audit.console;

import dev.pharos.audit.entity.AuditFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which entries somebody chose to see, as the address of the page says it. What makes no sense chooses nothing. */
public class AuditChoice {

    private static final int MAX_LENGTH = 200;

    private String search;
    private String actor;
    private String action;
    private String from;
    private String to;

    AuditFilter filter() {
        return new AuditFilter(actor, action, null, null, start(from), end(to), search);
    }

    public boolean isMade() {
        return !query().isEmpty();
    }

    /** As a query string without its question mark, by the names the API has for it. */
    public String query() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("q", search);
        parts.put("actor", actor);
        parts.put("action", action);
        parts.put("from", start(from));
        parts.put("to", end(to));
        return joined(parts);
    }

    /** The same for the address of the page itself, with days instead of moments. */
    String pageQuery() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("q", search);
        parts.put("actor", actor);
        parts.put("action", action);
        parts.put("from", from);
        parts.put("to", to);
        return joined(parts);
    }

    private static String joined(Map<String, Object> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part ->
                        part.getKey() + "=" + URLEncoder.encode(part.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Instant start(String day) {
        return day == null
                ? null
                : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The whole of the last day belongs to it. */
    private static Instant end(String day) {
        return day == null
                ? null
                : LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String bounded(String text) {
        var stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : stripped.substring(0, Math.min(stripped.length(), MAX_LENGTH));
    }

    private static String day(String text) {
        try {
            var day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 1970 || day.getYear() > 9998 ? null : day.toString();
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = bounded(search);
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = bounded(actor);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = bounded(action);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = day(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = day(to);
    }
}
