package dev.pharos.incidents.rest;

import dev.pharos.incidents.entity.MaintenanceDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be written of a maintenance. */
@Schema(name = "MaintenanceForm")
public record MaintenanceForm(
        @Schema(required = true, maxLength = 200, example = "Database upgrade")
        String title,

        @Schema(description = "Markdown (CommonMark)", maxLength = 20_000, example = "The shop is read-only meanwhile.")
        String description,

        @Schema(required = true, description = "Whole seconds", example = "2030-01-06T01:00:00Z")
        Instant startsAt,

        @Schema(required = true, example = "2030-01-06T03:00:00Z")
        Instant endsAt,

        @Schema(
                description = "IANA; a recurring maintenance stays at its hour there",
                defaultValue = "UTC",
                example = "Europe/Berlin")
        String timeZone,

        @Schema(
                nullable = true,
                description =
                        "RRULE of RFC 5545 with FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, COUNT, UNTIL, BYDAY,"
                                + " BYMONTHDAY, BYMONTH and BYSETPOS",
                example = "FREQ=WEEKLY;BYDAY=SU")
        String recurrence,

        @Schema(
                description = "Services that are under maintenance meanwhile, with the monitors they follow",
                example = "[]")
        List<UUID> serviceIds,

        @Schema(description = "Further monitors", example = "[]")
        List<UUID> monitorIds) {

    static MaintenanceForm of(MaintenanceDraft draft) {
        return new MaintenanceForm(
                draft.title(),
                draft.description(),
                draft.startsAt(),
                draft.endsAt(),
                draft.timeZone(),
                draft.recurrence(),
                draft.services(),
                draft.monitors());
    }

    MaintenanceDraft draft() {
        return new MaintenanceDraft(title, description, startsAt, endsAt, timeZone, recurrence, serviceIds, monitorIds);
    }
}
