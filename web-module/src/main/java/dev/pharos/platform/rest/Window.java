package dev.pharos.platform.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The stretches of time that figures are asked for: up to now. */
public enum Window {
    DAY("24h", Duration.ofHours(24)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30)),
    QUARTER("90d", Duration.ofDays(90));

    /** The query parameter. */
    public static final String PARAMETER = "window";

    private final String text;
    private final Duration length;

    Window(String text, Duration length) {
        this.text = text;
        this.length = length;
    }

    public String text() {
        return text;
    }

    public Duration length() {
        return length;
    }

    public Instant before(Instant to) {
        return to.minus(length);
    }

    /**
     * The window a client names.
     *
     * @throws RefusedRequestException where the text is none of ours
     */
    public static Window parse(String text) {
        return Arrays.stream(values())
                .filter(window -> window.text.equals(text))
                .findFirst()
                .orElseThrow(() -> RefusedRequestException.badRequest(
                        "invalid-parameter",
                        "The parameter window must be one of: "
                                + Arrays.stream(values()).map(Window::text).collect(Collectors.joining(", "))));
    }
}
