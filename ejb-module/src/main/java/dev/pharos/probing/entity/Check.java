package dev.pharos.probing.entity;

import java.time.Instant;

/**
 * One check as it is read back.
 *
 * @param slot when it was due
 * @param checkedAt when it started
 * @param statusCode of the HTTP answer, or null
 * @param latencyMs until the end of the answer, or null when there was none
 * @param message for people; null for success
 */
public record Check(
        Instant slot,
        Instant checkedAt,
        ErrorKind error,
        Integer statusCode,
        Integer latencyMs,
        Phases phases,
        String message) {

    public boolean success() {
        return error == ErrorKind.NONE;
    }
}
