package dev.pharos.identity.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people recognise of a user agent: the browser and the system, or the program. A guess, to be shown and nothing else. */
final class Device {

    private static final int LONGEST_NAME = 40;

    /** By the token in the user agent; those that others also send come last. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    static String of(String userAgent) {
        if (userAgent.isBlank()) {
            return "Unknown device";
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (browser.isPresent()) {
            return browser.get() + system.map(name -> " on " + name).orElse("");
        }
        return system.filter(name -> userAgent.startsWith("Mozilla/"))
                .map(name -> "Browser on " + name)
                .orElseGet(() -> program(userAgent));
    }

    /** The first product of a user agent (RFC 9110 §10.1.5), without its version. */
    private static String program(String userAgent) {
        var product = userAgent.strip().split("[/\\s(]", 2)[0];
        var name = product.isEmpty() ? userAgent.strip() : product;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Optional<String> first(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
