package dev.pharos.probing.rest;

import dev.pharos.probing.entity.Check;
import dev.pharos.probing.entity.ErrorKind;
import dev.pharos.probing.entity.Phases;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check as clients see it.
 *
 * @param slot when it was due
 * @param statusCode of the HTTP answer; null without one
 * @param latencyMs null without an answer
 * @param error null for a success
 * @param location null as long as checks are made by the servers themselves
 */
@Schema(name = "Check")
public record CheckJson(
        Instant slot,
        Instant checkedAt,
        boolean success,
        Integer statusCode,
        Integer latencyMs,
        Phases phases,
        Failure error,
        String location) {

    /**
     * Why a check failed.
     *
     * @param message for people
     */
    @Schema(name = "CheckError")
    public record Failure(ErrorKind kind, String message) {}

    static CheckJson of(Check check) {
        return new CheckJson(
                check.slot(),
                check.checkedAt(),
                check.success(),
                check.statusCode(),
                check.latencyMs(),
                check.phases(),
                check.success() ? null : new Failure(check.error(), check.message()),
                null);
    }
}
