package dev.pharos.monitoring.console;

import dev.pharos.monitoring.entity.MonitorFilter;
import dev.pharos.monitoring.entity.MonitorStatus;
import dev.pharos.monitoring.entity.MonitorType;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which monitors somebody chose to see, as the address of the page says it too. What makes no sense chooses nothing. */
public class MonitorChoice implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 200;

    private String search;
    private String status;
    private String type;
    private String tag;

    MonitorFilter filter() {
        return new MonitorFilter(
                search,
                MonitorStatus.parse(status).orElse(null),
                MonitorType.parse(type).orElse(null),
                tag);
    }

    public boolean isMade() {
        return !query().isEmpty();
    }

    /** As a query string, with its question mark; empty when everything is shown. */
    public String query() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", search);
        parts.put("status", status);
        parts.put("type", type);
        parts.put("tag", tag);
        var query = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(MonitorChoice::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encoded(Map.Entry<String, String> part) {
        return part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8);
    }

    private static String bounded(String text) {
        var stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : stripped.substring(0, Math.min(stripped.length(), MAX_LENGTH));
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = bounded(search);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = MonitorStatus.parse(status).map(MonitorStatus::text).orElse(null);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = MonitorType.parse(type).map(MonitorType::text).orElse(null);
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = bounded(tag);
    }
}
