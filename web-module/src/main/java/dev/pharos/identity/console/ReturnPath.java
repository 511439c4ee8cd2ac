package dev.pharos.identity.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where to go after the log-in: a path inside this application, with leading slash and below its context root. Anything a
 * browser could read as another site is none (open redirect, CWE-601).
 */
record ReturnPath(String text) {

    private static final int MAX_LENGTH = 2000;

    /** The path that was asked for, or empty when it is missing or would lead away. */
    static Optional<ReturnPath> parse(String text) {
        return text == null || text.length() > MAX_LENGTH || !isInside(text)
                ? Optional.empty()
                : Optional.of(new ReturnPath(text));
    }

    private static boolean isInside(String text) {
        // Browsers take a backslash for a slash and drop control characters, so neither may be there at all.
        if (!text.startsWith("/") || text.startsWith("//") || text.chars().anyMatch(c -> c <= ' ' || c == '\\')) {
            return false;
        }
        try {
            var uri = new URI(text);
            var path = uri.getPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.normalize().getRawPath().equals(uri.getRawPath())
                    && !path.startsWith("//")
                    && !path.contains("\\");
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }
}
