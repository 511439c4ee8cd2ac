package dev.pharos.platform.console;

import java.util.List;

/**
 * What may be asked of pages and files: the server itself would answer a POST to a file with the file, and a form too large
 * with a failure. Interfaces for programs have their own rules.
 *
 * @param path below the context root
 */
record RequestRules(String path) {

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/internal/", "/oauth/", "/.well-known/", "/openapi/", "/metrics/", "/ws/", "/health/");
    private static final List<String> FILES = List.of("/resources/", "/docs/", "/jakarta.faces.resource/");

    private static final List<String> READING = List.of("GET", "HEAD");
    private static final List<String> READING_AND_SENDING = List.of("GET", "HEAD", "POST");

    /** More than any form of ours; the server reads no more than 2 MiB of one. */
    private static final long LARGEST_FORM = 1 << 20;

    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int LENGTH_REQUIRED = 411;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final int NONE = 0;

    /** What may be asked here; empty where it is not ours to say. */
    List<String> methods() {
        var whole = path + "/";
        if (FOR_PROGRAMS.stream().anyMatch(whole::startsWith)) {
            return List.of();
        }
        return FILES.stream().anyMatch(whole::startsWith) ? READING : READING_AND_SENDING;
    }

    /**
     * The status that refuses the request, or 0.
     *
     * @param type of the body, or null
     * @param length of the body, or -1 when nobody says
     */
    int refusal(String method, String type, long length) {
        var methods = methods();
        if (methods.isEmpty()) {
            return NONE;
        }
        if (!methods.contains(method)) {
            return METHOD_NOT_ALLOWED;
        }
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return NONE;
        }
        if (length > LARGEST_FORM) {
            return CONTENT_TOO_LARGE;
        }
        return length < 0 ? LENGTH_REQUIRED : NONE;
    }
}
