package dev.pharos.probing.entity;

/**
 * What one check found.
 *
 * @param startedAtMs when it began, epoch milliseconds
 * @param latencyMs until the end of the answer; null when there was none
 * @param statusCode of the HTTP answer, the last one after redirects; null when there was none
 * @param phases where the time went
 * @param error why it failed; {@link ErrorKind#NONE} for success
 * @param message the reason for people, at most 255 characters, without secrets and response bodies; null for success
 */
public record ProbeResult(
        long startedAtMs, Integer latencyMs, Integer statusCode, Phases phases, ErrorKind error, String message) {

    /** The longest message, in characters. */
    public static final int MAX_MESSAGE = 255;

    public ProbeResult {
        if (message != null && message.length() > MAX_MESSAGE) {
            message = message.substring(0, MAX_MESSAGE);
        }
    }

    public boolean success() {
        return error == ErrorKind.NONE;
    }

    /** A failure without an answer. */
    public static ProbeResult failed(long startedAtMs, Phases phases, ErrorKind error, String message) {
        return new ProbeResult(startedAtMs, null, null, phases, error, message);
    }
}
