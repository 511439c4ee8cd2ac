package dev.pharos.statuspage.rest;

import dev.pharos.incidents.entity.ServiceStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a service does, small enough for a README.
 *
 * @param color {@code #rrggbb}; white is read on it
 */
record Badge(String label, String message, String color) {

    /** What is private or does not exist: the two look alike. */
    static final Badge UNKNOWN = new Badge("status", "unknown", "#595f69");

    private static final int CHARACTER = 7;
    private static final int PADDING = 10;
    private static final int LONGEST = 40;
    private static final String SVG = """
        <svg xmlns="http://www.w3.org/2000/svg" width="{}" height="20" role="img" aria-label="{}: {}">
        <title>{}: {}</title>
        <clipPath id="r"><rect width="{}" height="20" rx="3"/></clipPath>
        <g clip-path="url(#r)"><rect width="{}" height="20" fill="#3c424b"/><rect x="{}" width="{}" height="20" fill="{}"/></g>
        <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
        <text x="{}" y="14" textLength="{}">{}</text><text x="{}" y="14" textLength="{}">{}</text></g>
        </svg>
        """;

    static Badge of(String service, ServiceStatus status) {
        return new Badge(service, status.text().replace('_', ' '), color(status));
    }

    private static String color(ServiceStatus status) {
        return switch (status) {
            case OPERATIONAL -> "#0c6b39";
            case UNDER_MAINTENANCE -> "#5b3db8";
            case DEGRADED_PERFORMANCE -> "#8a5200";
            case PARTIAL_OUTAGE -> "#a34a00";
            case MAJOR_OUTAGE -> "#b4211d";
        };
    }

    Markup svg() {
        var name = shortened();
        var left = width(name);
        var right = width(message);
        return Markup.of(
                SVG,
                left + right,
                label,
                message,
                label,
                message,
                left + right,
                left,
                left,
                right,
                color,
                left / 2,
                left - PADDING,
                name,
                left + right / 2,
                right - PADDING,
                message);
    }

    /** As shields.io reads it ("endpoint badge"). */
    Map<String, Object> shields() {
        var json = new LinkedHashMap<String, Object>();
        json.put("schemaVersion", 1);
        json.put("label", label);
        json.put("message", message);
        json.put("color", color.toLowerCase(Locale.ROOT));
        json.put("isError", equals(UNKNOWN));
        return json;
    }

    private String shortened() {
        return label.codePointCount(0, label.length()) <= LONGEST
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static int width(String text) {
        return Math.max(CHARACTER, text.codePointCount(0, text.length()) * CHARACTER) + PADDING;
    }
}
